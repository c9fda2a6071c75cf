import { useEffect } from 'react'
import { useLook } from '../../../kit/look.ts'
import { nameWindow, windowName } from '../../../kit/window-title.ts'

/** Names the window after the open ticket, and gives the list its name back afterwards. */
export function useWindowTitle(title: string) {
  const { name } = useLook()
  useEffect(() => {
    const before = windowName()
    nameWindow(`${title} · ${name}`)
    return () => nameWindow(before)
  }, [title, name])
}
