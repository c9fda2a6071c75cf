import classes from './key-hint.module.css'

const isMac = /mac/i.test(navigator.platform)
const onMac: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' }

/** The keys of an action, for those who have a keyboard. */
export function KeyHint({ keys }: { keys: string[] }) {
  return <kbd className={classes.keys}>{keys.map((key) => (isMac && onMac[key]) || key).join(' ')}</kbd>
}
