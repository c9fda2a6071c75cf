import { expect, test } from 'vitest'
import { isPromise, isQuestion, sentencesOf } from './sentences.ts'

test('a text is cut into sentences at signs and at lines', () => {
  expect(sentencesOf('Hello Anna,\nwe looked. It is “late”! Is it 2.5 kg?')).toEqual([
    'Hello Anna,',
    'we looked.',
    'It is “late”!',
    'Is it 2.5 kg?',
  ])
  expect(sentencesOf(' \n ')).toEqual([])
})

test.each([
  'We will send it on Monday.',
  "I'll call you back.",
  'You will have the money within 3 days.',
  'Ще ви върнем сумата до петък.',
  'Обещавам да проверя.',
  'Деньги будут у вас в течение трёх дней.',
  'Завтра мы вам перезвоним.',
  'Вернём оплату сегодня.',
])('a promise: %s', (sentence) => {
  expect(isPromise(sentence)).toBe(true)
})

test.each([
  'We looked at it.',
  'Will you be at home?',
  'Goodwill counts.',
  'Още проверяваме.',
  'Мы проверили заказ.',
  'Ще сте ли вкъщи?',
])('no promise: %s', (sentence) => {
  expect(isPromise(sentence)).toBe(false)
})

test('a question ends with its sign', () => {
  expect([isQuestion('Who?'), isQuestion('„Кой?“'), isQuestion('Who? Me.')]).toEqual([true, true, false])
})
