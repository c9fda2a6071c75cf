import type { FlowNode } from '#contracts/flow-graph.ts'
import { Email } from '#contracts/values.ts'
import type { GuideWords } from '#contracts/words/guide.ts'

type Asked = Pick<Extract<FlowNode, { kind: 'ask' }>, 'field' | 'least' | 'most'>
export type Checked = { value: string } | { refused: keyof GuideWords; values?: Record<string, number> }

/** What he wrote as the field keeps it, or why it is not what was asked for. */
export function checkAnswer({ field, least, most }: Asked, text: string): Checked {
  const said = text.trim()
  switch (field) {
    case 'number':
      return checkNumber(said, least, most)
    case 'date':
      return checkDate(said)
    case 'email': {
      const email = Email.safeParse(said)
      return email.success ? { value: email.data } : { refused: 'needEmail' }
    }
    case 'phone':
      return /^\+?[\d\s()/.-]{5,30}$/.test(said) && said.replace(/\D/g, '').length >= 5
        ? { value: said }
        : { refused: 'needPhone' }
    case 'file':
      return { refused: 'needFile' }
    default:
      if (said === '') return { refused: 'needText' }
      if (least !== null && said.length < least) return { refused: 'tooShort', values: { least } }
      if (most !== null && said.length > most) return { refused: 'tooLong', values: { most } }
      return { value: said }
  }
}

function checkNumber(said: string, least: number | null, most: number | null): Checked {
  const plain = said.replace(/\s/g, '').replace(',', '.')
  const number = /^[+-]?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(number)) return { refused: 'needNumber' }
  if (least !== null && number < least) return { refused: 'tooSmall', values: { least } }
  if (most !== null && number > most) return { refused: 'tooLarge', values: { most } }
  return { value: String(number) }
}

/** 2026-05-24 as a date field says it, 24.05.2026 and 24/5/2026 as people write it. */
function checkDate(said: string): Checked {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  const own = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(said)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : []
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = at.getUTCFullYear() === Number(year) && at.getUTCDate() === Number(day)
  return isReal && at.getUTCMonth() === Number(month) - 1
    ? { value: at.toISOString().slice(0, 10) }
    : { refused: 'needDate' }
}
