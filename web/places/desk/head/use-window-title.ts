import { useEffect } from 'react'
import { useLook } from '../../../kit/look.ts'

/** Names the window after the open ticket, and gives the list its name back afterwards. */
export function useWindowTitle(title: string) {
  const { name } = useLook()
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${name}`
    return () => {
      document.title = before
    }
  }, [title, name])
}
