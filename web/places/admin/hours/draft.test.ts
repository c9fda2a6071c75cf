import { expect, test } from 'vitest'
import { blocksOf, draftOf, faultOf, hoursFrom, newHoliday, newPeriod } from './draft.ts'

const said = (text: string) => ({ en: text, bg: text, ru: text })
const hours = {
  id: 'hours',
  name: said('Nights'),
  timeZone: 'Europe/Sofia',
  periods: [
    { day: 1, from: 540, to: 1440 },
    { day: 7, from: 1320, to: 1800 },
  ],
  holidays: [{ date: '2026-12-24', name: 'Бъдни вечер' }],
  isDefault: false,
  version: 3,
  archived: false,
}

test('what was read and not changed is saved as it was', () => {
  const { name, timeZone, periods, holidays } = hours
  expect(hoursFrom(draftOf(hours))).toEqual({ name, timeZone, periods, holidays })
})

test('an end that is not later is one of the next day', () => {
  const draft = {
    ...draftOf(hours),
    periods: [newPeriod(2, '22:00', '06:00'), newPeriod(3, '00:00', '00:00')],
  }
  expect(hoursFrom(draft).periods).toEqual([
    { day: 2, from: 1320, to: 1800 },
    { day: 3, from: 0, to: 1440 },
  ])
})

test.each([
  ['nothing', {}, null],
  ['a name', { name: said('') }, 'name'],
  ['any period', { periods: [] }, 'periods'],
  ['an end of a period', { periods: [newPeriod(1, '09:00', '')] }, 'periods'],
  ['room between two', { periods: [newPeriod(1), newPeriod(1, '16:00', '18:00')] }, 'overlap'],
  ['the day of a holiday', { holidays: [newHoliday()] }, 'holidays'],
])('lacks %s', (_, part, fault) => {
  expect(faultOf({ ...draftOf(hours), ...part })).toBe(fault)
})

test('a night is drawn on both days', () => {
  expect(blocksOf(hours, 7)).toEqual([{ from: 1320, to: 1440 }])
  expect(blocksOf(hours, 1)).toEqual([
    { from: 540, to: 1440 },
    { from: 0, to: 360 },
  ])
})
