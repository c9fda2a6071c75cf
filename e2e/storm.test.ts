import { expect, test } from 'vitest'
import { houseOf } from './storm/house.ts'
import { runSchedule } from './storm/run-schedule.ts'
import { inWords, scheduleOf } from './storm/schedule.ts'

/** `npm run storm -- 50 7` plays fifty, from seed 7 on. */
const { STORM_SCHEDULES = '3', STORM_SEED = '1' } = process.env

const house = houseOf()

test(
  'no word of a chat is lost or doubled, whatever the network, the pages and the server do meanwhile',
  { timeout: Number(STORM_SCHEDULES) * 300_000 },
  async () => {
    const wrong: string[] = []
    const count = { written: 0, reloads: 0 }
    for (let turn = 0; turn < Number(STORM_SCHEDULES); turn += 1) {
      const schedule = scheduleOf(Number(STORM_SEED) + turn)
      try {
        const { written, reloads } = await runSchedule(house, schedule)
        count.written += written
        count.reloads += reloads
      } catch (error) {
        const told = `${inWords(schedule)}\n${String(error)}`
        process.stdout.write(`${told}\n`)
        wrong.push(told)
      }
    }
    process.stdout.write(
      `${STORM_SCHEDULES} schedules from seed ${STORM_SEED}: ${count.written} words, ${count.reloads} pages loaded again\n`,
    )
    expect(wrong).toEqual([])
  },
)
