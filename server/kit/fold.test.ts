import { expect, test } from 'vitest'
import { assert, property, string } from 'fast-check'
import { fold } from './fold.ts'

test.each([
  ['Петър', 'Petar'],
  ['ПЕТЪР ДЪРВЕНОВ', 'petar darvenov'],
  ['Щербаков', 'Shcherbakov'],
  ['Щербаков', 'Scherbakov'],
  ['Щерев', 'Shterev'],
  ['Щилиянов', 'Shtiliyanov'],
  ['Жельо Желев', 'Zhelyo Zhelev'],
  ['Жельо Желев', 'Jelio Jelev'],
  ['Кольо', 'Kolyo'],
  ['Ольга', 'Olga'],
  ['Подъячев', 'Podyachev'],
  ['Игорь', 'Igor'],
  ['Юлия', 'Yuliya'],
  ['Юлия', 'Iulia'],
  ['Мария', 'Maria'],
  ['Дмитрий', 'Dmitry'],
  ['Дмитрий', 'Dmitriy'],
  ['Михаил', 'Mikhail'],
  ['Христо', 'Hristo'],
  ['Александър', 'Alexandar'],
  ['Кирилл', 'Кирил'],
  ['Анна', 'Ana'],
  ['Владимир', 'Wladimir'],
  ['Фёдор', 'Федор'],
  ['José', 'jose'],
  ['Łukasz Müller', 'lukasz muller'],
  ["O'Brien", 'o’brien'],
  ['Иванова-Петрова', 'Ivanova  Petrova'],
])('%s and %s are one name', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['Петър', 'petar'],
  ['Ivanov 22', 'ivanov 22'],
  ['Петя', 'petia'],
  ['!?—', ''],
  ['007', '007'],
])('%s is kept as %s', (name, folded) => {
  expect(fold(name)).toBe(folded)
})

test.each([
  ['Петър', 'Петя'],
  ['Иван', 'Йоан'],
  ['Ана', 'Яна'],
])('%s and %s stay two names', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('whatever was typed becomes plain words', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
    }),
  )
})
