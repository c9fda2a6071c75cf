// npm run bench [-- --tickets 1000,100000 --clients 1,8,32 --seconds 3 --only search --questions banking77.csv]
import { writeFile } from 'node:fs/promises'
import { costs, embedCosts } from '../web/budget.ts'
import { chatSize, measureChat } from './chat-load.ts'
import { measureAll, type Row } from './measure.ts'
import { report, rowCells } from './report.ts'
import { measureRouting } from './routing.ts'
import { settings } from './settings.ts'
import { setStage } from './stage.ts'
import { evaluate, readExamples } from './understanding.ts'
import { measureStarts } from './start-and-memory.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const rows: Row[] = []
const seeds: { tickets: number; seconds: number; countSeconds: number }[] = []

for (const tickets of settings.sizes) {
  say(`Filling in ${tickets} tickets …`)
  const stage = await setStage(tickets)
  seeds.push({ tickets, seconds: stage.seedSeconds, countSeconds: stage.countSeconds })
  try {
    rows.push(...(await measureAll(stage, tickets, (row) => say(rowCells(row).join('  ')))))
  } finally {
    await stage.stop()
  }
}
const isWhole = settings.only === ''
if (isWhole) say('A thousand waiting tickets and a hundred agents …')
const routing = isWhole ? await measureRouting() : null
const chat = isWhole ? await measureChat(chatSize, say) : null
const understanding =
  settings.questions === '' ? null : await evaluate(await readExamples(settings.questions))
say('Starting as a newcomer does …')
const page = report({
  rows,
  seeds,
  routing,
  chat,
  understanding,
  costs: [...costs(), ...embedCosts()],
  started: isWhole ? await measureStarts() : null,
})
say(page)
if (isWhole) await writeFile(new URL('RESULTS.md', import.meta.url), page)
process.exit(0)
