import { z } from 'zod'
import { MOST_ACTIONS } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { Change } from './events.ts'
import { faultCodes } from './faults.ts'
import { longestQuery } from './query/parse.ts'
import { admins, staff } from './roles.ts'
import { RuleAction } from './rule-actions.ts'
import { When } from './rule-when.ts'
import { At, Cursor, Done, Id, line, page, Person } from './values.ts'

/** Rules that may be kept at a time. */
export const MOST_RULES = 100

const sentence = {
  when: When,
  /** A query as for a list of tickets; empty fits every ticket. */
  condition: z.string().trim().max(longestQuery),
  actions: z.array(RuleAction).min(1).max(MOST_ACTIONS),
}

/** Done; already so; refused by what it wanted to do; stopped by the guard against loops. */
export const ruleOutcomes = ['done', 'same', 'refused', 'stopped'] as const
export type RuleOutcome = (typeof ruleOutcomes)[number]

/** Why the guard stopped it: it set off what happened itself, the chain is too long, it comes back too often. */
export const ruleStops = ['own_doing', 'long_chain', 'too_often'] as const
export type RuleStop = (typeof ruleStops)[number]

const Why = z.enum([...faultCodes, ...ruleStops]).nullable()

export const Rule = z.object({
  id: Id,
  name: z.string(),
  place: z.number().int(),
  isOn: z.boolean(),
  ...sentence,
  version: z.number().int(),
  author: Person.nullable(),
  changedAt: At,
  /** The last run, and how many there were in the last 30 days. */
  last: z.object({ at: At, outcome: z.enum(ruleOutcomes), why: Why }).nullable(),
  runs: z.object({ done: z.number().int(), refused: z.number().int(), stopped: z.number().int() }),
})
export type Rule = z.output<typeof Rule>

const TicketNamed = z.object({ id: Id, number: z.string(), title: z.string() })

/** What a rule did to one ticket, or why not. */
export const RuleRun = z.object({
  id: Id,
  at: At,
  ticket: TicketNamed,
  outcome: z.enum(ruleOutcomes),
  why: Why,
  /** Which of its actions did not go, from 0. */
  refusedAt: z.number().int().nullable(),
  /** The kinds of actions that went, and what they changed. */
  did: z.array(z.string()),
  changes: z.array(Change),
  /** Those whom `changes` name by id. */
  people: z.array(Person),
})
export type RuleRun = z.output<typeof RuleRun>

/** What a rule would have done to tickets of the past. */
export const DryRun = z.object({
  /** How many moments of the past were looked at, and on how many of them it would have run. */
  looked: z.number().int(),
  ran: z.number().int(),
  tickets: z.number().int(),
  /** Not everything could be looked at: too much, or it took too long. */
  isCut: z.boolean(),
  /** Since when. */
  from: At,
  /** The newest of them. */
  items: z.array(
    z.object({
      at: At,
      ticket: TicketNamed,
      outcome: z.enum(['done', 'same', 'refused']),
      did: z.array(z.string()),
      changes: z.array(Change),
      refused: z.object({ at: z.number().int(), why: z.enum(faultCodes) }).nullable(),
      people: z.array(Person),
    }),
  ),
  /** Parts of the condition that are judged by how things are now: the past does not tell. */
  judgedNow: z.array(z.string()),
})
export type DryRun = z.output<typeof DryRun>

const group = 'Rules'
const one = z.strictObject({ id: Id })
const Version = z.number().int().min(0).max(1_000_000_000)
/** What may be wrong in one of the blanks; the field names it. */
const wrong = ['bad_query', 'no_reader', 'unknown_choice', 'unknown_variable', 'type_archived'] as const

export const listRules = endpoint({
  name: 'listRules',
  says: 'The rules in the order in which they run, with what came of them.',
  group,
  method: 'GET',
  path: '/api/rules',
  may: admins,
  reply: z.object({ items: z.array(Rule), position: z.string() }),
})
export const listRuleNames = endpoint({
  name: 'listRuleNames',
  says: 'What the rules are called, also those that were removed: the history of tickets names them.',
  group,
  method: 'GET',
  path: '/api/rules/names',
  may: staff,
  reply: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
})
export const saveRule = endpoint({
  name: 'saveRule',
  says: 'Adds a rule under an id made by the caller, or changes one: version is 0 for a new one, which runs after the others. The field of a refusal names the part that is wrong, such as actions.0.',
  group,
  method: 'PUT',
  path: '/api/rules/:id',
  may: admins,
  params: one,
  body: z.strictObject({ name: line(80), isOn: z.boolean(), ...sentence, version: Version }),
  reply: Rule,
  faults: ['not_found', 'stale', 'too_many_rules', ...wrong],
})
export const switchRule = endpoint({
  name: 'switchRule',
  says: 'Switches a rule on or off. By the clock it looks at what becomes due from then on.',
  group,
  method: 'POST',
  path: '/api/rules/:id/switch',
  may: admins,
  params: one,
  body: z.strictObject({ isOn: z.boolean() }),
  reply: Rule,
  faults: ['not_found'],
})
export const orderRules = endpoint({
  name: 'orderRules',
  says: 'The order in which rules run on the same event; those not named come after.',
  group,
  method: 'PUT',
  path: '/api/rules/order',
  may: admins,
  body: z.strictObject({ ids: z.array(Id).max(200) }),
  reply: z.object({ items: z.array(Rule) }),
})
export const removeRule = endpoint({
  name: 'removeRule',
  says: 'Removes a rule. What it did stays, and is told under its name.',
  group,
  method: 'DELETE',
  path: '/api/rules/:id',
  may: admins,
  params: one,
  reply: Done,
  faults: ['not_found'],
})
export const tryRule = endpoint({
  name: 'tryRule',
  says: 'What a rule, saved or not, would have done to the tickets of the last days. Nothing is written. The id tells which events it set off itself.',
  group,
  method: 'POST',
  path: '/api/rules/dry-run',
  may: admins,
  body: z.strictObject({ id: Id, ...sentence, days: z.number().int().min(1).max(90).default(30) }),
  reply: DryRun,
  faults: [...wrong],
  limits: [{ times: 120, seconds: 600, per: 'user' }],
})
export const listRuleRuns = endpoint({
  name: 'listRuleRuns',
  says: 'What a rule did, newest first: on which ticket, what, or why not.',
  group,
  method: 'GET',
  path: '/api/rules/:id/runs',
  may: admins,
  params: one,
  query: z.strictObject({ after: Cursor.optional() }),
  reply: page(RuleRun),
  faults: ['not_found', 'bad_position'],
})
