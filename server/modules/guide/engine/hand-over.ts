import type { Reach } from '#contracts/chat.ts'
import { checkAnswer } from './check-answer.ts'
import type { Pace } from './pace.ts'
import type { Input, Step, Walk } from './walk.ts'

/** A person takes over; where nobody is there, the question is kept and the answer comes by mail. */
export function* handOver(pace: Pace, text: Record<string, string>): Walk<Step> {
  pace.state.looking = null
  if (pace.state.ticketId !== null) {
    pace.say(pace.inHis(text))
    return pace.stop('ticket')
  }
  const reach = (yield { need: 'reach' }) as Reach
  if (reach.state === 'open') {
    pace.sayOr(text, 'handOver')
    return pace.stop('handed_over')
  }
  // Who is asked for his address and still wants somebody, waits; he is not told that somebody comes at once.
  if (pace.state.aside === 'address') {
    pace.say(pace.words('waitsHere'))
    return pace.stop('handed_over')
  }
  if (pace.setting.hasAddress) {
    pace.say(pace.words('awayKnown'))
    return pace.stop('ticket')
  }
  pace.state.aside = 'address'
  pace.say(pace.words('away'))
  return pace.waits(addressField)
}

export const addressField = {
  kind: 'field',
  field: 'email',
  least: null,
  most: null,
  isOptional: false,
} as const

export function takeAddress(pace: Pace, input: Input): Step {
  const checked =
    input.kind === 'words' ? checkAnswer({ field: 'email', least: null, most: null }, input.text) : null
  if (checked && 'value' in checked) {
    pace.say(pace.words('kept'))
    return pace.stop('ticket', { email: checked.value })
  }
  pace.refused = pace.words('needEmail')
  pace.say(pace.refused)
  return pace.waits(addressField)
}
