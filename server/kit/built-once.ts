import type { CompiledQuery } from 'kysely'
import type { Db } from './database.ts'

/** Stands in a query for a value that is not known yet. */
class Gap {
  readonly at: number
  constructor(at: number) {
    this.at = at
  }
}

/** A query of the builder, or text with gaps. */
type Buildable<Row> = { compile(db: Db): CompiledQuery<Row> }
type Asker = { db: Pick<Db, 'executeQuery'> }

/**
 * A query that comes with every word: put together once for each `variant` of whoever asks, and only filled in
 * afterwards. Putting together takes longer than the database takes to answer. What `build` reads of the asker beside
 * his variant would be the next one's too; a value that is none of `values` is therefore refused.
 */
export function builtOnce<From extends Asker, Values extends readonly unknown[], Row>(
  variant: (from: From) => string,
  build: (from: From, ...values: Values) => Buildable<Row>,
): (from: From, ...values: Values) => Promise<Row[]> {
  const built = new Map<string, CompiledQuery<Row>>()

  function make(from: From, count: number): CompiledQuery<Row> {
    const gaps = Array.from({ length: count }, (_, at) => new Gap(at)) as unknown as Values
    const query = build(from, ...gaps).compile(from.db as Db)
    if (!query.parameters.every((one) => one instanceof Gap))
      throw new Error(`this query holds a value of its own: ${query.sql}`)
    return query
  }

  return async (from, ...values) => {
    const name = variant(from)
    const query = built.get(name) ?? make(from, values.length)
    built.set(name, query)
    const parameters = query.parameters.map((gap) => values[(gap as Gap).at])
    const { rows } = await from.db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

/** Where the query is the same for everybody. */
export const forEverybody = () => ''
