import { sql, type RawBuilder } from 'kysely'
import type { ContactCard } from '#contracts/contacts.ts'
import { foldedWords } from '#kit/fold.ts'
import { e164OrNull } from '#kit/phone.ts'
import type { Tx } from '#kit/transaction.ts'
import { withinTime } from '#kit/within-time.ts'
import { contactCards } from './contact-cards.ts'

const LONGEST_MS = 150
/** As much as a name of eight letters with one wrong keeps; the default of 0.6 loses it. */
const LIKENESS = '0.45'

/**
 * People by any part of name, mail or phone: who has just this mail or number, else beginnings and last digits,
 * then any part and typing errors as far as a moment allows.
 */
export async function searchContacts(tx: Tx, words: string, limit: number): Promise<ContactCard[]> {
  const asked = words.trim().toLowerCase()
  const found = new Set(await run(tx, exactly([asked, e164OrNull(asked, tx.actor.locale) ?? asked])))
  if (found.size === 0) {
    await withinTime(tx, LONGEST_MS, async () => {
      await sql`select set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`.execute(tx.db)
      for (const query of isNumber(asked) ? byNumber(asked, limit) : byWords(asked, limit)) {
        for (const id of await run(tx, query)) found.add(id)
        if (found.size >= limit) return
      }
    })
  }
  const ids = [...found].slice(0, limit)
  const cards = await contactCards(tx, ids)
  return ids.map((id) => cards.get(id)).filter((card) => card !== undefined)
}

const run = async (tx: Tx, query: Ids) => (await query.execute(tx.db)).rows.map((row) => row.id)

const isNumber = (asked: string) => /^[+\d\s().\-/]+$/.test(asked) && asked.replace(/\D/g, '').length >= 3

function byNumber(asked: string, limit: number): Ids[] {
  const digits = asked.replace(/\D/g, '')
  return [
    endingWith(digits.replace(/^0+(?=.)/, ''), limit),
    valuesBeginning(`+${digits}`, limit),
    valuesWith(digits, limit),
  ]
}

function byWords(asked: string, limit: number): Ids[] {
  const words = foldedWords(asked)
  return [
    ...(words.length > 0 ? [namesBeginning(words, limit)] : []),
    valuesBeginning(asked, limit),
    ...(asked.length >= 3 ? [valuesWith(asked, limit)] : []),
    ...(words.length > 0 ? [namesLike(words.join(' '), limit)] : []),
  ]
}

type Ids = RawBuilder<{ id: string }>

const exactly = (values: string[]): Ids =>
  sql`select contact_id as id from contact_identities where kind in ('email', 'phone') and value = any(${values})`

/** The last digits, as people say numbers: 0888 123 456 is the end of +359 888 123 456. */
const endingWith = (digits: string, limit: number): Ids =>
  sql`select contact_id as id from contact_identities
    where kind = 'phone' and reverse(value) like reverse(${digits}) || '%' limit ${limit}`

const valuesBeginning = (text: string, limit: number): Ids =>
  sql`select contact_id as id from contact_identities where value like ${start(text)} limit ${limit}`

/** Every word begins a word of the name, in any order; alphabetical, so that whole words come first. */
function namesBeginning(words: string[], limit: number): Ids {
  const [longest = '', ...rest] = words.toSorted((a, b) => b.length - a.length)
  // Not `exists`: as a join the planner would gather all people of both words before it takes the first 20.
  const others = rest.map(
    (word) => sql`and (select true from contact_words o
      where o.contact_id = w.contact_id and o.word like ${start(word)} limit 1)`,
  )
  return sql`select w.contact_id as id from contact_words w where w.word like ${start(longest)}
    ${sql.join(others, sql` `)} order by w.word, w.contact_id limit ${limit}`
}

const valuesWith = (part: string, limit: number): Ids =>
  sql`select contact_id as id from contact_identities where value like ${'%' + start(part)} limit ${limit}`

const namesLike = (folded: string, limit: number): Ids =>
  sql`select id from contacts where ${folded} <% folded_name
    order by ${folded} <<-> folded_name, folded_name limit ${limit}`

const start = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`
