import { fold } from '#kit/fold.ts'
import type { Contact } from './cast-contact.ts'
import type { Chance } from './chance.ts'
import { add } from './copy.ts'
import { idAt } from './id-at.ts'
import { enterHappenings } from './enter-happenings.ts'
import { titleOf } from './questions.ts'
import type { Sheets } from './sheets.ts'
import type { Happening, Word } from './story.ts'

export type Scene = {
  number: string
  contact: Contact
  agent: string
  typeId: string
  componentId: string | null
  priority: number
}

/** Writes one story into the sheets: the ticket, its thread, its events and the words it is found by. */
export function enterStory(
  sheets: Sheets,
  chance: Chance,
  templates: ReadonlyMap<string, number>,
  { story, scene }: { story: Happening[]; scene: Scene },
): void {
  const [question] = story
  if (question?.kind !== 'word') return
  const ids = { ticket: idAt(question.at, chance), conversation: idAt(question.at, chance) }
  const { number, contact } = scene
  const title = titleOf(question.template)
  const end = enterHappenings(sheets, chance, { ids, story, scene })
  const at = (ms: number | null) => (ms === null ? null : new Date(ms))
  const createdAt = at(question.at)

  add(sheets.conversations, ids.conversation, contact.id, end.seq, createdAt)
  add(
    sheets.tickets,
    ids.ticket,
    number,
    ids.conversation,
    contact.id,
    scene.typeId,
    scene.componentId,
    title,
    scene.priority,
    end.status,
    end.ownerId,
    end.processorId,
    end.version,
    contact.userId,
    createdAt,
    at(end.activeAt),
    at(end.customerWordAt),
    at(end.agentWordAt),
    at(end.waitingSince),
    at(end.resolvedAt),
    at(end.closedAt),
    at(end.statusSince),
  )
  if (end.readSeq > 0) add(sheets.reads, ids.conversation, scene.agent, end.readSeq, at(end.activeAt))

  const words = story.filter((one): one is Word => one.kind === 'word')
  const own = [number, title, contact.name, fold(contact.name), contact.email]
  const spoken = (isNote: boolean) => words.filter((word) => word.isNote === isNote)
  const places = (of: Word[]) => of.map((word) => templates.get(word.template) ?? 0)
  const filled = spoken(false).flatMap((word) => word.filled)
  add(
    sheets.says,
    ids.ticket,
    contact.id,
    [...own, ...filled].join(' '),
    places(spoken(false)),
    places(spoken(true)),
  )
}
