/** What a single key does while nobody is typing. */
export type Binding = { key: string; says: string; run: () => void }
export type KeyGroup = { label: string; bindings: () => readonly Binding[] }

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented' | 'isComposing' | 'repeat'
> & { target: EventTarget | null; preventDefault(): void }

const groups = new Set<KeyGroup>()

/** Joins keys to those of the page; the answer takes them away again. */
export function addKeys(group: KeyGroup): () => void {
  if (groups.size === 0 && typeof document !== 'undefined') document.addEventListener('keydown', press)
  groups.add(group)
  return () => {
    groups.delete(group)
    if (groups.size === 0 && typeof document !== 'undefined') document.removeEventListener('keydown', press)
  }
}

let holders = 0

/** While a dialog is on its way what is typed is meant for it and must change nothing else; the answer ends that. */
export function holdKeys(): () => void {
  holders += 1
  return () => void (holders -= 1)
}

/** All keys that work now, by their label; of two with the same key the later one counts. */
export function keysNow(): { label: string; bindings: Binding[] }[] {
  const byKey = new Map<string, Binding & { label: string }>()
  for (const { label, bindings } of groups) {
    for (const binding of bindings()) {
      byKey.delete(binding.key)
      byKey.set(binding.key, { ...binding, label })
    }
  }
  const byLabel = Map.groupBy(byKey.values(), ({ label }) => label)
  return [...byLabel].map(([label, bindings]) => ({ label, bindings }))
}

/** Runs what the pressed key stands for; answers whether there was something. */
export function press(event: Pressed): boolean {
  if (holders > 0 || event.ctrlKey || event.altKey || event.metaKey) return false
  if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return false
  const key = keyOf(event)
  const binding = keysNow()
    .flatMap(({ bindings }) => bindings)
    .find((one) => one.key === key)
  if (!binding) return false
  event.preventDefault()
  if (!event.repeat || !isOnce(key)) binding.run()
  return true
}

/** Held down, j and k run on; what changes a ticket happens once. */
const isOnce = (key: string) => key !== 'j' && key !== 'k'

/** On a Cyrillic keyboard the letter differs, the place of the key does not. */
function keyOf({ key, code }: Pressed): string {
  if (key.length > 1 || /^[\x20-\x7e]$/.test(key)) return key
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** In a text, a list of choices or a dialog the keys belong to that. */
const other =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

function isElsewhere(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null
  return typeof element?.closest === 'function' && element.closest(other) !== null
}
