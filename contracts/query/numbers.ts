/** A word of four to nine digits is looked for as a ticket's number, too. */
export function numberInWord(text: string) {
  return /^[1-9]\d{3,8}$/.test(text) ? Number(text) : undefined
}
