import { fieldCalled } from './fields.ts'
import type { Field } from './fields.ts'
import { readTerm } from './read-term.ts'
import { scan } from './scan.ts'
import type { Token } from './scan.ts'
import type { Problem, Query, Term } from './terms.ts'

export const longestQuery = 1000

/**
 * Reads any text and never throws. A part that cannot be understood is left out and told in `problems`;
 * whoever answers a query (not: edits it) refuses it when there are any.
 */
export function parseQuery(text: string): Query {
  const problems: Problem[] = []
  const isTooLong = text.length > longestQuery
  if (isTooLong) problems.push(problem('too_long', longestQuery, text.length, { limit: longestQuery }))
  const terms = scan(text).flatMap((token) => termOf(token, problems) ?? [])
  return { terms, problems }
}

function termOf(token: Token, problems: Problem[]): Term | undefined {
  const open = token.values.find((written) => !written.finished)
  if (open) problems.push(problem('unfinished_quote', open.from, open.to, {}))
  if (!token.field) return textTerm(token)
  const { name, from, to } = token.field
  const field = fieldCalled(name)
  if (field) return fieldTerm(token, field, problems)
  // `Error:` or `Re:` in a copied line of text is a word.
  if (token.to === to + 1) return { kind: 'word', text: `${name}:`, not: token.not }
  problems.push(problem('unknown_field', from, to, { field: name }))
  return undefined
}

function textTerm({ values: [written], not }: Token): Term | undefined {
  const { text, quoted } = written!
  if (quoted) return text.trim() ? { kind: 'phrase', text: text.trim(), not } : undefined
  if (/^#0*[1-9]\d{0,8}$/.test(text) && text.length <= 10)
    return { kind: 'amount', field: 'number', values: [{ op: '=', value: Number(text.slice(1)) }], not }
  return /[^\p{P}]/u.test(text) ? { kind: 'word', text, not } : undefined
}

function fieldTerm(token: Token, field: Field, problems: Problem[]): Term | undefined {
  const values = token.values.filter((written) => written.text.trim())
  if (values.length === 0) problems.push(problem('missing_value', token.from, token.to, { field }))
  return readTerm(field, { ...token, values }, ({ text, from, to }, code) => {
    problems.push(problem(code, from, to, { field, value: text }))
    return undefined
  })
}

function problem(code: Problem['code'], from: number, to: number, params: Problem['params']): Problem {
  return { code, from, to, params }
}
