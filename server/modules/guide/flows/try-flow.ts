import type { BodyOf } from '#contracts/endpoint.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import type { TryStep, tryFlow as endpoint } from '#contracts/flows.ts'
import type { Locale } from '#contracts/roles.ts'
import { guideWords } from '#contracts/words/guide.ts'
import { Fault } from '#kit/fault.ts'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { foundFor } from '#modules/answers'
import { drive } from '../engine/drive.ts'
import { startOf } from '../engine/opening.ts'
import { takeStep } from '../engine/take-step.ts'
import { toShow } from '../running/calls/to-show.ts'
import { freshState, type Answers, type Input, type Need, type Setting, type Step } from '../engine/walk.ts'

type Tried = BodyOf<typeof endpoint>

/** Goes through a graph as a visitor would. Nothing is stored, sent, or asked of other systems. */
export async function tryFlow(world: World, { graph, locale, isSignedIn, answers }: Tried): Promise<TryStep> {
  const setting: Setting = {
    graph,
    locale,
    isSignedIn,
    hasAddress: isSignedIn,
    attributes: {},
    timeZone: 'UTC',
    address: `${world.config.publicUrl}/portal`,
  }
  if (startOf(setting) === '') throw new Fault('flow_unfinished')
  const needs = (need: Need) => sampleFor(world, setting, need)
  const begin = { node: startOf(setting), state: freshState() }
  let step = await drive(takeStep(setting, begin, { kind: 'begin' }), needs)
  const path = [...step.path]
  const said = [...heard(step)]
  for (const answer of answers) {
    if (step.outcome !== 'waits') break
    const input = inputFrom(step.ask, answer)
    if (step.node) said.push({ node: step.node, text: labelOf(step.ask, input, locale), by: 'visitor' })
    step = await drive(takeStep(setting, step, input), needs)
    path.push(...step.path)
    said.push(...heard(step))
  }
  return { ...present(step, path), said }
}

/** What stands on a button may be said by its key; an empty answer goes on without. */
function inputFrom(ask: GuideAsk | null, answer: string): Input {
  const keys =
    ask?.kind === 'choices'
      ? ask.options.map(({ key }) => key)
      : ask?.kind === 'articles'
        ? ['helped', 'not_helped']
        : ask?.kind === 'sign_in' || (ask?.kind === 'field' && ask.isOptional)
          ? ['skip', '']
          : []
  if (keys.includes(answer)) return { kind: 'key', key: answer || 'skip' }
  if (ask?.kind === 'field' && ask.field === 'file' && answer !== '') return { kind: 'file', name: answer }
  return { kind: 'words', text: answer }
}

async function sampleFor(world: World, { locale }: Setting, need: Need): Promise<Answers[keyof Answers]> {
  switch (need.need) {
    case 'reach':
      return { state: 'open', opensAt: null }
    case 'articles': {
      const asked = { text: need.words, locale }
      const found = await transaction(world, system('guide'), (tx) => foundFor(tx, asked))
      return { ...toShow(found), isLate: false }
    }
    case 'tickets':
      return [{ number: '1042', title: guideWords[locale].sample, status: guideWords[locale].in_process }]
    case 'ticket':
      return { id: '00000000-0000-4000-8000-000000000000', number: '1043' }
    default:
      return { isDone: true, text: guideWords[locale].sample }
  }
}

const heard = ({ said }: Step): TryStep['said'] => said.map((one) => ({ ...one, by: 'guide' as const }))

/** What stands on what he pressed. */
function labelOf(ask: GuideAsk | null, input: Input, locale: Locale): string {
  if (input.kind === 'words') return input.text
  if (input.kind === 'file') return input.name
  if (input.kind !== 'key') return ''
  const { helped, notHelped, skip } = guideWords[locale]
  const chosen = ask?.kind === 'choices' && ask.options.find(({ key }) => key === input.key)
  return chosen ? chosen.label : ({ helped, not_helped: notHelped, skip }[input.key] ?? '')
}

const present = ({ ask, node, outcome, state, refused }: Step, path: string[]): Omit<TryStep, 'said'> => ({
  path,
  ask,
  node,
  outcome,
  answers: state.answers,
  refused,
})
