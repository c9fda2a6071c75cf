import { archiveHours, chooseDefaultHours, listHours, saveHours } from '#contracts/hours.ts'
import { newId } from '#kit/id.ts'
import { plain, type At } from '../call.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })

const office = () => ({
  name: same('Office'),
  timeZone: 'Europe/Sofia',
  periods: [{ day: 1, from: 540, to: 1050 }],
  holidays: [{ date: '2026-12-24', name: 'Christmas Eve' }],
  version: 0,
})

async function savedHours({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveHours, { params: { id }, body: office() })
  return { id }
}

export const timeCalls = [
  plain(listHours, () => ({})),
  plain(saveHours, () => ({ params: { id: newId() }, body: office() })),
  plain(archiveHours, async (at) => ({ params: await savedHours(at), body: { archived: true } })),
  plain(chooseDefaultHours, async (at) => ({ params: await savedHours(at), body: {} })),
]
