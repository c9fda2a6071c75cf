import { sql, type RawBuilder } from 'kysely'
import type { ContactCard } from '#contracts/tickets.ts'
import { fold, foldedWords } from '#kit/fold.ts'
import { e164OrNull } from '#kit/phone.ts'
import type { Tx } from '#kit/transaction.ts'
import { withinTime } from '#kit/within-time.ts'
import { contactCards } from './contact-cards.ts'

const LONGEST_MS = 150

/**
 * People by any part of name, mail or phone, the surest first: who has just this mail or number, then
 * beginnings and last digits, then any part and typing errors as far as a moment allows.
 */
export async function searchContacts(tx: Tx, words: string, limit: number): Promise<ContactCard[]> {
  const asked = words.trim().toLowerCase()
  const digits = asked.replace(/\D/g, '')
  const isNumber = digits.length >= 3 && /^[+\d\s().\-/]+$/.test(asked)
  const found = new Set<string>()
  const add = async (query: RawBuilder<{ id: string }>) => {
    const { rows } = await query.execute(tx.db)
    for (const { id } of rows) if (found.size < limit) found.add(id)
  }

  await add(exactly([asked, e164OrNull(asked, tx.actor.locale) ?? asked]))
  if (isNumber && found.size < limit) await add(endingWith(digits.replace(/^0+/, '') || digits, limit))
  if (!isNumber && found.size < limit) await add(namesBeginning(foldedWords(asked), limit))
  if (found.size < limit) await add(valuesBeginning(isNumber ? `+${digits}` : asked, limit))
  await withinTime(tx, LONGEST_MS, async () => {
    const part = isNumber ? digits : asked
    if (found.size < limit && part.length >= 3) await add(valuesWith(part, limit))
    if (found.size < limit && !isNumber) await add(namesLike(fold(asked), limit))
  })

  const ids = [...found]
  const cards = await contactCards(tx, ids)
  return ids.map((id) => cards.get(id)).filter((card) => card !== undefined)
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
  const [longest, ...rest] = words.toSorted((a, b) => b.length - a.length)
  if (longest === undefined) return sql`select null::uuid as id where false`
  const others = rest.map(
    (word) =>
      sql`and exists (select from contact_words o where o.contact_id = w.contact_id and o.word like ${start(word)})`,
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
