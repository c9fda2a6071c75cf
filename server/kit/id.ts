import { randomUUIDv7 } from 'node:crypto'

/** Ids grow with time, so that indexes stay compact; PostgreSQL has uuidv7() only from 18 on. */
export const newId = (): string => randomUUIDv7()
