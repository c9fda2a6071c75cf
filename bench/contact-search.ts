// Finds people among 100,000 generated contacts and prints median and slowest of 50 calls for each kind of
// question, with the plan's indexes: node bench/contact-search.ts [contacts]
import { pino } from 'pino'
import { readConfig } from '../server/config.ts'
import { system } from '../server/kit/actor.ts'
import { foldedWords } from '../server/kit/fold.ts'
import { newId } from '../server/kit/id.ts'
import { snapshot } from '../server/kit/transaction.ts'
import { makeWorld, prepareDatabase } from '../server/make-world.ts'
import { searchContacts } from '#modules/contacts'
import { temporaryPostgres } from '../server/postgres/temporary.ts'

const count = Number(process.argv[2] ?? 100_000)
const calls = 50
const first = 'Петър Мария Иван Георги Ана Dimitar Elena Sofia Hans Olga Юлия Христо Anna Peter Игорь'.split(
  ' ',
)
const stems = 'Петров Иванов Димитров Щербаков Тодоров Novak Müller Смирнов Kovac Стоянов Жеков Smith'.split(
  ' ',
)
const tails = ['', 'ски', 'а', 'ова', 'son', 'ев', 'ich', 'ер']

// The same people in each run, in no pattern: Knuth's multiplicative hash.
const chance = (index: number, which: number) => Math.imul(index * 8 + which, 2_654_435_761) >>> 8
const pick = <T>(list: readonly T[], chosen: number): T => list[chosen % list.length] as T
function personAt(index: number) {
  const [a, b, c, d] = [0, 1, 2, 3].map((which) => chance(index, which)) as [number, number, number, number]
  const name = `${pick(first, a)} ${pick(stems, b)}${pick(tails, c)}${d % 3 ? '' : ` ${pick(stems, d >>> 4)}`}`
  const words = foldedWords(name)
  return {
    id: newId(),
    name,
    words,
    email: `${words.join('.')}${index}@mail.example`,
    phone: `+35988${String(index).padStart(7, '0')}`,
  }
}

const questions =
  '+359880000077|p|pet|petar|petar dimitrov|i p|dimitrov iv|zh sh no|Щербаков|Shcherbkov|Dimitorv|petra.dim|mail|example|123456|0880 000 077|8000|qqqqqq|a b c d'
    .split('|')
    .concat(personAt(77).email)

const postgres = await temporaryPostgres()
try {
  await prepareDatabase(postgres.connection)
  const config = readConfig({ DATA_DIR: `${postgres.connection.host}/bench-data` })
  const world = await makeWorld({ config, connection: postgres.connection, log: pino({ level: 'silent' }) })
  for (let from = 0; from < count; from += 5000) {
    const people = Array.from({ length: Math.min(5000, count - from) }, (_, index) => personAt(from + index))
    await world.pool.query(
      `with given as (select * from jsonb_to_recordset($1) as g (id uuid, name text, words text[], email text, phone text)),
        made as (insert into contacts (id, name, folded_name) select id, name, array_to_string(words, ' ') from given)
      insert into contact_identities (contact_id, kind, value)
        select id, 'email', email from given union all select id, 'phone', phone from given`,
      [JSON.stringify(people)],
    )
  }
  const owner = await world.pool.connect()
  await owner.query('reset role')
  await owner.query('vacuum analyze')
  owner.release(true)
  for (const question of questions) {
    const times: number[] = []
    let found = 0
    for (let call = 0; call < calls; call++) {
      const begun = performance.now()
      found = (await snapshot(world, system('bench'), (tx) => searchContacts(tx, question, 20))).length
      times.push(performance.now() - begun)
    }
    times.sort((a, b) => a - b)
    const [median, slowest] = [times[calls / 2], times.at(-1)].map((one) => (one ?? 0).toFixed(1).padStart(7))
    process.stdout.write(
      `${question.padEnd(30)}${String(found).padStart(4)} found ${median} ms median ${slowest} ms slowest\n`,
    )
  }
  await world.pool.end()
} finally {
  await postgres.stop()
}
