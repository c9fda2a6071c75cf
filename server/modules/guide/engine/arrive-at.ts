import type { Reach } from '#contracts/chat.ts'
import type { FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import { filledIn } from '#contracts/flow-texts.ts'
import { cutText } from '#kit/cut-text.ts'
import { handOver } from './hand-over.ts'
import { holds } from './holds.ts'
import type { Pace } from './pace.ts'
import { askAt } from './ask-at.ts'
import { lookUp } from './look-up.ts'
import { openWords } from './open-words.ts'
import type { Answers, Step, Walk } from './walk.ts'

/** What a node does: the node after it, or the step is over because the visitor is asked, or all is said. */
export function* arriveAt(pace: Pace, node: FlowNode): Walk<FlowNode | Step | undefined> {
  pace.arrive(node)
  switch (node.kind) {
    case 'start':
      return pace.follow('next')
    case 'say':
      pace.say(pace.inHis(node.text))
      return pace.follow('next')
    case 'ask':
    case 'choose':
      return askAt(pace, node)
    case 'condition': {
      const isTrue =
        node.test.of === 'open'
          ? ((yield { need: 'reach' }) as Reach).state === 'open'
          : holds(node.test, pace)
      return pace.follow(isTrue ? 'yes' : 'no')
    }
    case 'find_article':
      return yield* findArticle(pace, node)
    case 'show_ticket':
      return yield* showTicket(pace, node)
    case 'opening_hours':
      pace.say(openWords(pace, (yield { need: 'reach' }) as Reach))
      return pace.follow('next')
    case 'set_attribute':
      pace.state.attributes[node.name] = cutText(filledIn(node.value, pace.shown()), 200)
      return pace.follow('next')
    case 'route':
      pace.state.queueId = node.queueId ?? pace.state.queueId
      pace.state.priority = node.priority ?? pace.state.priority
      return pace.follow('next')
    case 'create_ticket':
      return yield* createTicket(pace, node)
    case 'web_hook': {
      const reply = (yield { need: 'hook', node, state: pace.state }) as Answers['hook']
      return reply ? takeHook(pace, node, reply) : pace.waits(null)
    }
    case 'hand_over':
      return yield* handOver(pace, node.text)
    default:
      pace.sayOr(node.text, 'ended')
      return pace.stop(pace.state.ticketId === null ? 'ended' : 'ticket')
  }
}

type Of<K extends FlowNodeKind> = Extract<FlowNode, { kind: K }>

export function takeHook(pace: Pace, { name }: Of<'web_hook'>, reply: { isDone: boolean; text: string }) {
  pace.state.answers[name] = reply.isDone ? reply.text : ''
  return pace.follow(reply.isDone ? 'next' : 'failed')
}

function* findArticle(pace: Pace, node: Of<'find_article'>): Walk<FlowNode | Step | undefined> {
  const { from } = node
  const words = from === null ? pace.state.words : (pace.shown()[from] ?? '')
  if (words.trim() === '') return pace.follow('nothing')
  return yield* lookUp(pace, node, words)
}

function* showTicket(pace: Pace, { text }: Of<'show_ticket'>): Walk<FlowNode | Step | undefined> {
  if (!pace.setting.isSignedIn) {
    pace.say(pace.words('signIn', { address: pace.setting.address }))
    return pace.waits({ kind: 'sign_in' })
  }
  const tickets = (yield { need: 'tickets' }) as Answers['tickets']
  const lines = tickets.map(({ number, title, status }) => `${number} · ${title} · ${status}`)
  pace.say(
    lines.length === 0 ? pace.words('noTickets') : [pace.inHis(text), ...lines].filter(Boolean).join('\n'),
  )
  return pace.follow('next')
}

function* createTicket(pace: Pace, node: Of<'create_ticket'>): Walk<FlowNode | Step | undefined> {
  if (pace.state.ticketId === null) {
    const title = filledIn(node.title, pace.shown())
    const made = (yield { need: 'ticket', node, title, state: pace.state }) as Answers['ticket']
    pace.state.ticketId = made.id
    pace.state.answers['ticket'] = made.number
  }
  pace.sayOr(node.text, 'madeTicket')
  return pace.follow('next')
}
