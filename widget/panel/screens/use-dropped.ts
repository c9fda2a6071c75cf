import { useEffect, useRef, useState } from 'preact/hooks'
import { sendFile } from '../chat/outbox.ts'

/** Files that are dropped into a part of the screen are sent; what is dropped where nobody may write is not opened either. */
export function useDropped(mayWrite: boolean) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const { current } = box
    if (!current) return undefined
    const listen = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      current.addEventListener(
        name,
        (event) => {
          event.preventDefault()
          act(event)
        },
        { signal: listen.signal },
      )
    on('dragover', () => setOver(mayWrite))
    on('dragleave', () => setOver(false))
    on('drop', ({ dataTransfer }) => {
      setOver(false)
      if (mayWrite) for (const file of dataTransfer?.files ?? []) sendFile(file)
    })
    return () => listen.abort()
  }, [mayWrite])
  return { box, isOver }
}
