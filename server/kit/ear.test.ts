import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cloneDatabase } from '#testing/databases.ts'
import { keepEar } from './ear.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase(inject('postgres'))
})
afterAll(() => database.drop())

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('an ear that is cut off is replaced by exactly one, hears on, and leaves nothing when it closes', async () => {
  const heard: string[] = []
  let opened = 0
  const close = await keepEar({
    connection: { ...database.connection, application_name: 'an ear' },
    hear: (payload) => void heard.push(payload),
    hearShout: (payload) => void heard.push(`shouted ${payload}`),
    reopened: () => void (opened += 1),
  })
  const other = new Client(database.connection)
  await other.connect()
  const ears = async () =>
    (await other.query("select pid from pg_stat_activity where application_name = 'an ear'")).rowCount

  for (let cut = 1; cut <= 3; cut++) {
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'an ear'",
    )
    await until(() => opened === cut)
    expect(await ears()).toBe(1)
  }
  await other.query("select pg_notify('events', 'one'), pg_notify('shouts', 'two')")
  await until(() => heard.length === 2)
  expect(heard).toEqual(['one', 'shouted two'])

  await close()
  await until(async () => (await ears()) === 0)
  await other.end()
})
