import { Fault } from '#kit/fault.ts'

/** A robot that only follows addresses sends no such form. Fault: `required`. */
export function mustBeOneClick(form: unknown): void {
  const field = 'List-Unsubscribe=One-Click'
  const isOneClick = typeof form === 'string' && /List-Unsubscribe/i.test(form) && /One-Click/i.test(form)
  if (!isOneClick) throw new Fault('required', { field, params: { field } })
}
