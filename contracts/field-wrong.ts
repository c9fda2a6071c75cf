/** How the browser asks for what the guide wants to know; plain words and files have no field of their own. */
export const fieldInputs: Partial<Record<string, 'number' | 'date' | 'email' | 'tel'>> = {
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
}

/** What it looks like, the same in every language. */
export const fieldHints: Partial<Record<string, string>> = {
  email: 'name@example.com',
  phone: '+359 2 123 4567',
}

export type FieldWrong =
  | 'needed'
  | 'emailWrong'
  | 'numberWrong'
  | 'underLeast'
  | 'overMost'
  | 'dateWrong'
  | 'phoneWrong'

/** What a browser knows of an input. */
type Filled = {
  value: string
  validity: { badInput: boolean; typeMismatch: boolean; rangeUnderflow: boolean; rangeOverflow: boolean }
}

/** What is wrong with it before it is sent, by the name of the words for it; the guide checks it once more. Pure. */
export function fieldWrong(field: string, { value, validity }: Filled): FieldWrong | null {
  if (validity.badInput) return field === 'date' ? 'dateWrong' : 'numberWrong'
  if (value.trim() === '') return field === 'date' ? 'dateWrong' : 'needed'
  if (validity.typeMismatch) return 'emailWrong'
  if (validity.rangeUnderflow) return 'underLeast'
  if (validity.rangeOverflow) return 'overMost'
  return field === 'phone' && value.replace(/\D/g, '').length < 5 ? 'phoneWrong' : null
}
