import { useEffect, useEffectEvent } from 'react'

type Commands = {
  undo: () => void
  redo: () => void
  copy: () => void
  paste: () => void
  duplicate: () => void
  remove: () => void
}

/** In a text these keys belong to the text; in a dialog or list to that. */
const elsewhere =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

/** The keys that every program for drawing has; on a Cyrillic keyboard the place of the key counts. */
export function useEditorKeys(commands: Commands) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || (target instanceof Element && target.closest(elsewhere))) return
    const command = commandOf(event)
    if (!command) return
    // Words that are marked are copied as words.
    if (command === 'copy' && String(getSelection()) !== '') return
    event.preventDefault()
    commands[command]()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function commandOf({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): keyof Commands | undefined {
  if (altKey) return undefined
  if (!ctrlKey && !metaKey) return key === 'Delete' || key === 'Backspace' ? 'remove' : undefined
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo'
  if (shiftKey) return undefined
  const commands = { KeyY: 'redo', KeyC: 'copy', KeyV: 'paste', KeyD: 'duplicate' } as const
  return commands[code as keyof typeof commands]
}
