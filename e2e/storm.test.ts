import { expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { houseOf } from './storm/house.ts'
import { onScene, runSchedule } from './storm/run-schedule.ts'
import { inWords, scheduleOf } from './storm/schedule.ts'
import { differences, settle } from './storm/settle.ts'

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

test('what a storm looks for is found: a word in another place, one that is lost, one that is doubled', async () => {
  await onScene(house, { seed: 0, days: { visitor: 0, agent: 0 } }, async (scene) => {
    const { written } = scene.visitor
    await scene.visitor.write('one')
    await scene.visitor.write('two')
    await settle(scene)
    const kept = 'kept ["chat 0","one","two"]'

    written.reverse()
    expect(await differences(scene)).toEqual([`written ["two","one","chat 0"], ${kept}`])
    written.reverse()

    written.push('three')
    expect(await differences(scene)).toEqual([
      `written ["chat 0","one","two","three"], ${kept}`,
      '4 were written, ["chat 0","one","two"] are kept',
    ])
    written.pop()

    // Behind everybody's back, so that no screen hears of it.
    await house.rows(
      `insert into messages (id, conversation_id, seq, side, is_note, author_id, text, at)
       select $2, conversation_id, seq + 1000, side, is_note, author_id, text, at
       from messages where conversation_id = $1 order by seq desc limit 1`,
      [scene.conversationId, newId()],
    )
    const doubled = '["chat 0","one","two","two"]'
    const shown = 'shows ["chat 0","one","two"], kept are'
    expect(await differences(scene)).toEqual([
      `written ["chat 0","one","two"], kept ${doubled}`,
      `3 were written, ${doubled} are kept`,
      `VisitorTab ${shown} ${doubled}`,
      `AgentWindow ${shown} ${doubled}`,
    ])
  })
})
