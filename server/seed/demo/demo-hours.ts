import { saveHours } from '#contracts/hours.ts'
import { newId } from '#kit/id.ts'
import type { DemoActor } from './demo-cast-client.ts'

/** Monday to Friday from eight to eight in Sofia, but for the days on which the bank is closed. */
export async function addDemoHours(admin: DemoActor): Promise<string> {
  const id = newId()
  const year = new Date().getUTCFullYear()
  await admin.call(saveHours, {
    params: { id },
    body: {
      name: { en: 'Office hours', bg: 'Работно време', ru: 'Часы работы' },
      timeZone: 'Europe/Sofia',
      periods: [1, 2, 3, 4, 5].map((day) => ({ day, from: 8 * 60, to: 20 * 60 })),
      holidays: [year, year + 1].flatMap((one) => [
        { date: `${one}-01-01`, name: 'Нова година' },
        { date: `${one}-03-03`, name: 'Ден на Освобождението' },
        { date: `${one}-05-24`, name: 'Ден на българската азбука' },
        { date: `${one}-12-24`, name: 'Бъдни вечер' },
        { date: `${one}-12-25`, name: 'Коледа' },
      ]),
      version: 0,
    },
  })
  return id
}
