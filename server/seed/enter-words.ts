import type pg from 'pg'

/**
 * The words that tickets are found by, put together inside the database from the words of each template, which
 * are taken apart only once. What was filled in stands among the ticket's own words.
 */
export async function prepareWords(client: pg.ClientBase, templates: readonly string[]): Promise<void> {
  await client.query(`
    create temp table seed_templates (place int primary key, words tsvector not null) on commit drop;
    create temp table seed_says (ticket_id uuid, contact_id uuid, own text, said int[], noted int[]) on commit drop;
    create aggregate pg_temp.joined_words(tsvector) (sfunc = tsvector_concat, stype = tsvector)`)
  const plain = templates.map((template) => template.replace(/\{\w+\}/g, ' '))
  await client.query(
    `insert into seed_templates
      select place - 1, words_of(said) from unnest($1::text[]) with ordinality t(said, place)`,
    [plain],
  )
}

export async function enterWords(client: pg.ClientBase): Promise<void> {
  const joined = (places: string) => `(select pg_temp.joined_words(t.words order by n)
    from unnest(${places}) with ordinality one(place, n) join seed_templates t using (place))`
  await client.query(`
    insert into ticket_words (ticket_id, contact_id, words, all_words)
    select ticket_id, contact_id, words, case when noted = '{}' then null else words || ${joined('noted')} end
    from (select ticket_id, contact_id, noted, words_of(own) || ${joined('said')} as words
      from seed_says offset 0) s;
    truncate seed_says`)
}

export async function forgetWords(client: pg.ClientBase): Promise<void> {
  await client.query('drop aggregate pg_temp.joined_words(tsvector)')
}
