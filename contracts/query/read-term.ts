import { isAmount, isChoice, isDate, isName } from './fields.ts'
import type { Field } from './fields.ts'
import type { Token, Written } from './scan.ts'
import type { Refuse } from './spans.ts'
import type { ProblemCode, Term } from './terms.ts'
import { readAmount, readChoice, readDate, readName, readSort } from './values.ts'

type Report = (written: Written, code: ProblemCode) => undefined

/** The term of a known field with those of its values that can be understood, or nothing if none can. */
export function readTerm(field: Field, { values: written, not }: Token, report: Report): Term | undefined {
  const all = <T>(read: (one: Written, refuse: Refuse) => T | undefined) =>
    written.flatMap((one) => read(one, (code) => report(one, code)) ?? [])
  if (isChoice(field)) {
    const values = all((one, refuse) => readChoice(field, one, refuse))
    return filled({ kind: 'choice', field, values, not })
  }
  if (isAmount(field)) {
    const values = all((one, refuse) => readAmount(field, one, refuse))
    return filled({ kind: 'amount', field, values, not })
  }
  if (isName(field)) {
    const values = all((one, refuse) => readName(field, one, refuse))
    return filled({ kind: 'name', field, values, not })
  }
  if (isDate(field)) {
    const values = all((one, refuse) => readDate(field, one, refuse))
    return filled({ kind: 'date', field, values, not })
  }
  const isTaken = (one: Written) => one === written[0] && !not
  const [sort] = all((one, refuse) => (isTaken(one) ? readSort(one, refuse) : refuse('unknown_value')))
  return sort && { kind: 'sort', ...sort }
}

const filled = <T extends Term & { values: unknown[] }>(term: T) =>
  term.values.length > 0 ? term : undefined
