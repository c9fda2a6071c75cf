import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '1000,100000' },
    clients: { type: 'string', default: '1,8,32' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    questions: { type: 'string', default: '' },
  },
})

const numbers = (text: string) => text.split(',').map(Number)

/** What is measured: sizes of the database, clients at once, seconds for each figure. */
export const settings = {
  sizes: numbers(values.tickets),
  clients: numbers(values.clients),
  seconds: Number(values.seconds),
  only: values.only,
  /** A file of `text,category` to find out how well texts are understood; left out without one. */
  questions: values.questions,
}
