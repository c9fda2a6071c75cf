import { expect, test } from 'vitest'
import { asReply, citedPieces } from './as-reply.ts'

const article = (name: string, state: 'published' | 'internal' = 'published') => ({
  id: name,
  locale: 'en' as const,
  state,
  title: name,
  excerpt: '',
  path: state === 'published' ? `/help/en/articles/${name}` : `/articles/${name}`,
})

test('a text is cut at the numbers of its articles', () => {
  expect(citedPieces('Wait [1]. Then ask [1, 2].', 2)).toEqual([
    { text: 'Wait ' },
    { number: 1 },
    { text: '. Then ask ' },
    { number: 1 },
    { number: 2 },
    { text: '.' },
  ])
  expect(citedPieces('Room [12].', 1)).toEqual([{ text: 'Room ' }, { text: '.' }])
})

test('what is written goes out without numbers, with the addresses of what everybody may read', () => {
  const draft = {
    by: 'model',
    text: 'Wait [1]. Ask [1, 2].',
    articles: [article('cards'), article('batch', 'internal')],
  } as const
  expect(asReply({ ...draft, articles: [...draft.articles] }, 'https://desk.example')).toBe(
    'Wait. Ask.\n\nhttps://desk.example/help/en/articles/cards',
  )
})

test('what was taken from a ticket goes out as it was', () => {
  expect(asReply({ by: 'ticket', text: 'See [1].', articles: [] }, 'https://desk.example')).toBe('See [1].')
})
