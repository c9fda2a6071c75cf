import { intervalOf } from './dates.ts'
import type { Clock } from './dates.ts'
import type { ChoiceField, DateField } from './fields.ts'
import { nameMatches } from './match-name.ts'
import type { Names } from './names.ts'
import { numberInWord } from './numbers.ts'
import type { ListedTicket } from './row.ts'
import type { Choice, DateSpan, Span, Term } from './terms.ts'
import { allOf, anyOf, opposite } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** `queueIds` are the queues that he works in, as far as the screen knows. */
export type Viewer = Clock & { userId: string | null; queueIds: ReadonlySet<string> | null }

/** Whether a ticket belongs to a query's list; free words only the server's search can judge. */
export function matches(terms: readonly Term[], row: ListedTicket, viewer: Viewer, names: Names): Verdict {
  return allOf(
    terms.map((term) => {
      const verdict = verdictOf(term, row, viewer, names)
      return term.kind !== 'sort' && term.not ? opposite(verdict) : verdict
    }),
  )
}

function verdictOf(term: Term, row: ListedTicket, viewer: Viewer, names: Names): Verdict {
  if (term.kind === 'sort') return true
  if (term.kind === 'phrase') return 'unknown'
  if (term.kind === 'word') return numberInWord(term.text) === Number(row.number) || 'unknown'
  if (term.kind === 'choice')
    return anyOf(
      term.values.map((choice) => choiceMatches(choice, row, { field: term.field, now: viewer.now })),
    )
  if (term.kind === 'amount') {
    const amount = row[term.field]
    return amount !== null && term.values.some((span) => spanMatches(span, Number(amount)))
  }
  if (term.kind === 'date') return term.values.some((span) => dateMatches(term.field, span, row, viewer))
  return anyOf(term.values.map((value) => nameMatches(term.field, value, row, { viewer, names })))
}

type Asked = { field: ChoiceField; now: Date }

function choiceMatches(choice: Choice, row: ListedTicket, { field, now }: Asked): Verdict {
  if (field === 'has') return row.hasFile
  if (field === 'escalated') return (row.escalatedAt !== null) === (choice === 'yes')
  if (field === 'overdue') return isOverdue(row, now) === (choice === 'yes')
  if (choice === 'open') return row.status !== 'resolved' && row.status !== 'closed'
  if (field === 'status') return row.status === choice
  if (choice === 'unassigned') return row.processor === null
  if (choice === 'waiting') return row.waitingSince !== null
  if (choice === 'merged') return row.mergedInto !== null
  // A live row is the same for everybody and does not say what this viewer has read.
  return row.unread ?? 'unknown'
}

const isOverdue = ({ due }: ListedTicket, now: Date) => due !== null && Date.parse(due.at) <= now.getTime()

function spanMatches(span: Span<number>, value: number) {
  if (span.op === '..') return span.from <= value && value <= span.to
  if (span.op === '=') return value === span.value
  if (span.op === '>') return value > span.value
  if (span.op === '>=') return value >= span.value
  return span.op === '<' ? value < span.value : value <= span.value
}

function dateMatches(field: DateField, span: DateSpan, row: ListedTicket, clock: Clock) {
  const written = instantOf(field, row)
  if (span.op === 'none' || written === null) return span.op === 'none' && written === null
  const instant = Date.parse(written)
  const { from, to } = intervalOf(field, span, clock)
  return (from === null || instant >= from.getTime()) && (to === null || instant < to.getTime())
}

function instantOf(field: DateField, row: ListedTicket) {
  if (field === 'waiting') return row.waitingSince
  if (field === 'due') return row.due?.at ?? null
  return field === 'updated' ? row.activeAt : row[`${field}At`]
}
