import { Client, type ClientBase } from 'pg'
import type { Connection } from '#kit/database.ts'
import { castContact, type Contact } from './cast-contact.ts'
import { makeChance, type Chance } from './chance.ts'
import { copy } from './copy.ts'
import { enterStory } from './enter-story.ts'
import { enterWords, forgetWords, prepareWords } from './enter-words.ts'
import { answers, notes, replies, thanks } from './phrases.ts'
import { readQuestions, type Question } from './questions.ts'
import { makeSheets, type Sheets } from './sheets.ts'
import { setStage, type Stage } from './stage.ts'
import { tellStory } from './story.ts'
import { withoutChecks } from './without-checks.ts'
import { withoutIndexes } from './without-indexes.ts'

const YEAR = 365 * 24 * 3_600_000
const CHUNK = 4000
const loaded = [
  'tickets',
  'ticket_words',
  'messages',
  'conversations',
  'events',
  'contacts',
  'contact_words',
  'users',
  'ratings',
  'report_facts',
  'report_spans',
  'report_tickets',
]

export type Seeding = { count: number; now?: Date; seed?: number; onProgress?: (done: number) => void }

/**
 * Fills in tickets of the last twelve months with their customers, threads, notes, history and words, in one
 * transaction, as the owner of the tables. Events are entered as long past, so that no reaction takes them for
 * news: nobody is told of them and no mail goes out.
 */
export async function seedMany(connection: Connection, seeding: Seeding): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    await withoutChecks(client, () =>
      withoutIndexes(client, loaded, seeding.count, () => fill(client, seeding)),
    )
    await client.query('commit')
    await client.query(`analyze ${loaded.filter((table) => table !== 'events').join(', ')}`)
    // Lists and counts are answered by indexes alone only where a vacuum has been.
    await client.query('vacuum tickets, ticket_words, conversations, report_facts, report_spans')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function fill(client: Client, { count, now = new Date(), seed = 77, onProgress }: Seeding) {
  const questions = await readQuestions()
  const templates = [...questions.map((one) => one.text), ...replies, ...answers, ...thanks, ...notes]
  await prepareWords(client, templates)
  await client.query('select make_event_partitions($1, $2)', [new Date(now.getTime() - YEAR), now])
  const stage = await setStage(client)
  const numbers = await takeNumbers(client, count)
  const chance = makeChance(seed + numbers.first)
  const tell = makeTeller({
    chance,
    stage,
    questions,
    templates,
    known: numbers.contacts,
    now: now.getTime(),
  })

  let words = Promise.resolve()
  for (let done = 0; done < count;) {
    const sheets = makeSheets()
    const upTo = Math.min(count, done + CHUNK)
    for (; done < upTo; done++) tell(sheets, String(numbers.first + done), done / count)
    await words
    for (const one of Object.values(sheets)) await copy(client, one)
    onProgress?.(done)
    // The database takes words apart while the next stories are thought out here.
    words = enterWords(client)
  }
  await words
  await forgetWords(client)
  // The trigger that keeps them sleeps while checks are left out.
  await client.query(`insert into contact_words (word, contact_id)
    select distinct word, id from contacts, string_to_table(folded_name, ' ') as word where word <> ''
    on conflict do nothing`)
}

type Parts = {
  chance: Chance
  stage: Stage
  questions: Question[]
  templates: string[]
  known: number
  now: number
}

/** Tells one ticket after the other, in the order in which they came; `place` runs from 0 to 1 over the year. */
function makeTeller({ chance, stage, questions, templates, known, now }: Parts) {
  const places = new Map(templates.map((text, place) => [text, place]))
  const contacts: Contact[] = []
  const agentsOf = new Map([...stage.components.values()].map((id) => [id, chance.pick(stage.agents)]))

  function whoAsks(sheets: Sheets, at: number): Contact {
    const isNew = contacts.length === 0 || chance.happens(0.35)
    if (!isNew) return chance.pick(contacts)
    const contact = castContact(sheets, chance, known + contacts.length, at)
    contacts.push(contact)
    return contact
  }

  return (sheets: Sheets, number: string, place: number) => {
    const askedAt = now - YEAR + Math.floor(YEAR * place)
    const question = chance.pick(questions)
    const componentId = stage.components.get(question.component) ?? null
    const usual = agentsOf.get(componentId ?? '')
    const scene = {
      number,
      contact: whoAsks(sheets, askedAt),
      agent: usual && chance.happens(0.6) ? usual : chance.pick(stage.agents),
      typeId: chance.pick(stage.types),
      componentId: chance.happens(0.05) ? null : componentId,
      priority: chance.weighted([
        [5, 1],
        [15, 2],
        [50, 3],
        [22, 4],
        [8, 5],
      ] as const),
    }
    enterStory(sheets, chance, places, { story: tellStory(chance, question.text, askedAt, now), scene })
  }
}

async function takeNumbers(client: ClientBase, count: number) {
  const { rows } = await client.query<{ first: number; contacts: number }>(
    `select min(number)::int as first, (select count(*)::int from contacts) as contacts
      from (select nextval('ticket_numbers') as number from generate_series(1, $1)) n`,
    [count],
  )
  return rows[0] ?? { first: 0, contacts: 0 }
}
