import type { EventType } from '#contracts/events.ts'
import type { Status } from '#contracts/tickets.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Chance } from './chance.ts'
import { add } from './copy.ts'
import type { Scene } from './enter-story.ts'
import { idAt } from './id-at.ts'
import type { Sheets } from './sheets.ts'
import { enterCounted } from './enter-counted.ts'
import { textOf, type Happening, type Moved, type Rated, type Word } from './story.ts'

type Ids = { ticket: string; conversation: string }
type Changes = { field: string; from: unknown; to: unknown }[]

// Older than every real transaction: nothing that listens to events mistakes the past for news.
const LONG_AGO = '3'

/** The thread and the events of a story; answers how the ticket stands after it. */
export function enterHappenings(
  sheets: Sheets,
  chance: Chance,
  { ids, story, scene }: { ids: Ids; story: Happening[]; scene: Scene },
) {
  const now = {
    seq: 0,
    readSeq: 0,
    version: 1,
    status: 'new' as Status,
    ownerId: null as string | null,
    processorId: null as string | null,
    activeAt: 0,
    customerWordAt: null as number | null,
    agentWordAt: null as number | null,
    waitingSince: null as number | null,
    resolvedAt: null as number | null,
    closedAt: null as number | null,
    statusSince: story[0]?.at ?? 0,
  }
  const who = { contact: scene.contact.userId, agent: scene.agent, system: null }

  const told: LoggedEvent[] = []
  function tell(
    one: Happening,
    type: EventType,
    subjects: string[],
    audience: LoggedEvent['audience'],
    data: object,
  ) {
    const actor = who[one.by]
    const kind = actor === null ? 'system' : 'user'
    const [at, contactId] = [new Date(one.at), scene.contact.id]
    add(sheets.events, LONG_AGO, at, type, kind, actor, contactId, subjects, audience, JSON.stringify(data))
    told.push({
      xid: LONG_AGO,
      position: String(told.length + 1),
      at,
      type,
      actor_kind: kind,
      actor_id: actor,
      contact_id: contactId,
      subjects,
      audience,
      data: { ...data },
    })
  }
  const tellTicket = (one: Happening, type: EventType, changes: Changes, more: object) =>
    tell(one, type, [ids.ticket, ids.conversation], 'contact', {
      version: now.version,
      changes,
      waits: now.waitingSince !== null,
      ...more,
    })

  function say(one: Word) {
    const { at, by, isNote } = one
    const [messageId, seq, side] = [idAt(at, chance), ++now.seq, by]
    add(sheets.messages, messageId, ids.conversation, seq, side, isNote, who[by], textOf(one), new Date(at))
    const subjects = [ids.conversation, messageId, ids.ticket]
    tell(one, 'message.added', subjects, isNote ? 'staff' : 'contact', { messageId, seq, isNote, side })
    if (by === 'agent') now.readSeq = seq
    if (isNote) return
    if (by === 'agent') now.agentWordAt = at
    else now.customerWordAt = at
    now.waitingSince = by === 'agent' ? null : (now.waitingSince ?? at)
  }

  function move(one: Moved) {
    const changes: Changes = [{ field: 'status', from: now.status, to: one.to }]
    if (one.move === 'start') {
      changes.push({ field: 'processorId', from: null, to: scene.agent })
      now.processorId = scene.agent
    }
    now.version++
    now.status = one.to
    now.statusSince = one.at
    if (one.to !== 'closed') now.resolvedAt = one.to === 'resolved' ? one.at : null
    now.closedAt = one.to === 'closed' ? one.at : null
    if (one.to !== 'in_process') now.waitingSince = null
    tellTicket(one, 'ticket.moved', changes, { move: one.move })
  }

  function rate({ at, stars, words, ...one }: Rated) {
    const [ratingId, doneAt] = [idAt(at, chance), new Date(now.resolvedAt ?? at)]
    add(sheets.ratings, ratingId, ids.ticket, scene.contact.id, doneAt, stars, words, new Date(at))
    tellTicket({ at, stars, words, ...one }, 'ticket.rated', [], {
      ratingId,
      stars,
      before: null,
      byLink: false,
    })
  }

  const [question] = story
  if (question) {
    now.waitingSince = question.at
    const { number, typeId, componentId, priority } = scene
    const kind = { number, typeId, componentId, priority, channel: 'portal', side: question.by }
    tellTicket(question, 'ticket.opened', [], kind)
  }
  for (const one of story) {
    now.activeAt = one.at
    if (one.kind === 'word') say(one)
    else if (one.kind === 'move') move(one)
    else if (one.kind === 'rated') rate(one)
    else {
      now.version++
      now.ownerId = scene.agent
      tellTicket(one, 'ticket.changed', [{ field: 'ownerId', from: null, to: scene.agent }], {})
    }
  }
  enterCounted(sheets, told)
  return now
}
