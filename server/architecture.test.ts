import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modules } from './app.ts'
import { violations, type Source } from './testing/borders.ts'

const root = join(import.meta.dirname, '..')
const order = modules.map((module) => module.name)

function sourcesIn(folder: string): Source[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return (
    entries
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|sql|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      // This file is full of broken borders.
      .filter((path) => path !== import.meta.filename)
      .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
  )
}
const folders = ['contracts', 'server', 'web', 'widget', 'bin', 'bench']

test('every border holds', () => {
  expect(violations(folders.flatMap(sourcesIn), order)).toEqual([])
})

test('the order names every module', () => {
  const there = readdirSync(join(root, 'server/modules'))
  expect(order.toSorted()).toEqual(there.toSorted())
})

/** Each rule with a made-up source that breaks it, and one beside it that does not. */
const planted: [rule: string, says: string, path: string, broken: string, kept: string][] = [
  [
    'a module imports only those above it',
    'does not stand above',
    'server/modules/users/find.ts',
    `import { openTicket } from '#modules/tickets'`,
    `import { z } from '#contracts/values.ts'`,
  ],
  [
    'also a module that the order does not know',
    'does not stand above',
    'server/modules/tickets/find.ts',
    `import { rank } from '#modules/ranking'`,
    `import { peopleByIds } from '#modules/users'`,
  ],
  [
    'also by a dynamic import',
    'does not stand above',
    'server/modules/users/find.ts',
    `const tickets = await import('#modules/tickets')`,
    `const bcp = await import('node:path')`,
  ],
  [
    'a module is imported by its face',
    'reaches into',
    'server/modules/tickets/find.ts',
    `import { hashPassword } from '#modules/users/hash-password.ts'`,
    `import { hashPassword } from '#modules/users'`,
  ],
  [
    'also not sideways',
    'reaches into',
    'server/modules/tickets/find.ts',
    `import { hashPassword } from '../users/hash-password.ts'`,
    `import { flow } from './ticket.ts'`,
  ],
  [
    'also not through another name, from anywhere',
    'reaches into',
    'server/schedule.ts',
    `import { sweep } from '#server/modules/files/sweep-files.ts'`,
    `import { sweep } from '#modules/files'`,
  ],
  [
    'the kit knows no module',
    'the kit knows no module',
    'server/kit/serve.ts',
    `import { users } from '#modules/users'`,
    `import { fold } from './fold.ts'`,
  ],
  [
    'contracts stand alone',
    'contracts import contracts and zod',
    'contracts/tickets.ts',
    `import { Fault } from '#kit/fault.ts'`,
    `import { z } from 'zod'\nimport { Id } from './values.ts'`,
  ],
  [
    'contracts take no other package',
    'contracts import contracts and zod',
    'contracts/tickets.ts',
    `import { sql } from 'kysely'`,
    `export type { Role } from './roles.ts'`,
  ],
  [
    'screens know no server',
    'screens know the contracts only',
    'web/kit/api.ts',
    `import { routes } from '../../server/app.ts'`,
    `import { openTicket } from '#contracts/tickets.ts'`,
  ],
  [
    'the panel is small because it takes nothing of the app',
    'takes of web/ its colours and its build only',
    'widget/panel/chat/line.ts',
    `import { LiveLine } from '../../../web/kit/live-line.ts'`,
    `import { pauseBefore } from '#contracts/backoff.ts'`,
  ],
  ['folders say what they hold', 'a folder called utils', 'web/utils/color.ts', '', ''],
  [
    'files stay short',
    '301 lines, more than 300',
    'server/kit/long.ts',
    'x\n'.repeat(301),
    'x\n'.repeat(300),
  ],
  [
    'only the kit writes events',
    'writes to events',
    'server/modules/tickets/tell.ts',
    `tx.db.insertInto('events').values(row)`,
    `tx.db.selectFrom('events').selectAll()`,
  ],
  [
    'also not in plain SQL',
    'writes to events',
    'server/main.ts',
    'sql`INSERT INTO events (type) values (1)`',
    'sql`insert into event_positions`',
  ],
  [
    'one way leads out',
    'calls out by itself',
    'server/modules/tickets/tell.ts',
    `const reply = await fetch(url)`,
    `const reply = await world.outside.safeFetch({ url, method: 'GET' })`,
  ],
  [
    'also not by the parts of Node',
    'calls out by itself',
    'server/kit/hook.ts',
    `import { request } from 'node:https'`,
    `import type { IncomingMessage } from 'node:http'`,
  ],
  [
    'no door of it is open outside of tests',
    'opens a door inside',
    'server/make-world.ts',
    `outside: makeOutside({ alsoTo: ['http://127.0.0.1'] })`,
    `outside: makeOutside()`,
  ],
]

test.each(planted)('%s', (_rule, says, path, broken, kept) => {
  expect(violations([{ path, text: broken }], order).join()).toContain(says)
  const fine = path.replace('/utils/', '/kit/')
  expect(violations([{ path: fine, text: kept }], order)).toEqual([])
})
