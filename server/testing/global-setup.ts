import type { TestProject } from 'vitest/node'
import { Client } from 'pg'
import { temporaryPostgres } from '../postgres/temporary.ts'
import { prepareDatabase } from '../make-world.ts'
import { templateName } from './databases.ts'

/** One server for the whole run, one migrated template; each test file clones it in some milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await temporaryPostgres()
  const client = new Client(postgres.connection)
  await client.connect()
  await client.query(`create database ${templateName}`)
  await client.end()
  await prepareDatabase({ ...postgres.connection, database: templateName })
  project.provide('postgres', { ...postgres.connection })
  return postgres.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; port: number; user: string; password?: string; database: string }
  }
}
