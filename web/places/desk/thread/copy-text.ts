import { say } from '../../../kit/toast.ts'

/** The clipboard is only there over https and on this machine; elsewhere an invisible field helps out. */
export async function copyText(text: string, done: string) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.style.position = 'fixed'
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
  say(done)
}
