import type pg from 'pg'
import { FEEDBACK_TYPE } from '#contracts/feedback.ts'
import { newId } from '#kit/id.ts'
import { components } from './components.ts'

/** Who and what the stories need, made where it is missing. */
export type Stage = {
  agents: string[]
  types: string[]
  components: Map<string, string>
}

const agentNames =
  'Ana Ivanova,Boris Petrov,Clara Weiss,Денис Орлов,Elena Dimitrova,Филип Стоянов,Gita Rao,Hans Meier'

export async function setStage(client: pg.ClientBase): Promise<Stage> {
  return {
    agents: await ids(client, `select id from users where role = 'agent' and removed_at is null`, addAgents),
    types: await ids(
      client,
      `select id from ticket_types where archived_at is null and form = 'plain' and key <> '${FEEDBACK_TYPE}'`,
      addTypes,
    ),
    components: await ensureComponents(client),
  }
}

async function ids(client: pg.ClientBase, select: string, add: (client: pg.ClientBase) => Promise<void>) {
  const read = async () =>
    (await client.query<{ id: string }>(`${select} order by id`)).rows.map((row) => row.id)
  const there = await read()
  if (there.length > 0) return there
  await add(client)
  return read()
}

/** Without a password: nobody can sign in as one of them until an admin invites him. */
async function addAgents(client: pg.ClientBase) {
  for (const [index, name] of agentNames.split(',').entries()) {
    await client.query(`insert into users (id, role, name, email) values ($1, 'agent', $2, $3)`, [
      newId(),
      name,
      `agent${index + 1}@switchboard.example`,
    ])
  }
}

async function addTypes(client: pg.ClientBase) {
  const named = [
    ['functional', { en: 'Functional', bg: 'Функционален', ru: 'Функциональный' }, 'settings'],
    ['question', { en: 'Question', bg: 'Въпрос', ru: 'Вопрос' }, 'help'],
  ] as const
  for (const [place, [key, name, icon]] of named.entries()) {
    await client.query('insert into ticket_types (id, key, name, icon, place) values ($1, $2, $3, $4, $5)', [
      newId(),
      key,
      name,
      icon,
      place,
    ])
  }
}

async function ensureComponents(client: pg.ClientBase): Promise<Map<string, string>> {
  for (const [place, { key, name }] of components.entries()) {
    await client.query(
      'insert into components (id, key, name, place) values ($1, $2, $3, $4) on conflict (key) do nothing',
      [newId(), key, name, place],
    )
  }
  await client.query(`insert into component_agents (component_id, user_id)
    select c.id, a.id from (select id, row_number() over (order by key) as n from components) c
    join (select id, row_number() over (order by id) as n, count(*) over () as many
      from users where role = 'agent' and removed_at is null) a on (c.n + a.n) % greatest(a.many / 2, 1) = 0
    where not exists (select from component_agents there where there.component_id = c.id)`)
  const { rows } = await client.query<{ id: string; key: string }>('select id, key from components')
  return new Map(rows.map((row) => [row.key, row.id]))
}
