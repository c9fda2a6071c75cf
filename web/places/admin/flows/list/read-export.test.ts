import { expect, test } from 'vitest'
import { emptyFlow } from '../graph/make-node.ts'
import { readExport } from './read-export.ts'

const fileOf = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) })
const flow = { switchboardFlow: 1, name: 'Night', graph: emptyFlow() }

test('an exported flow is taken as it stands', async () => {
  expect(await readExport(fileOf(JSON.stringify(flow)))).toEqual({ flow })
})

test.each([
  ['no JSON', fileOf('PK\u0003\u0004'), 'notJson'],
  ['nothing', fileOf(''), 'notJson'],
  ['another JSON', fileOf('{"name":"switchboard"}'), 'notFlow'],
  ['null', fileOf('null'), 'notFlow'],
  ['a flow of a later kind', fileOf(JSON.stringify({ ...flow, switchboardFlow: 2 })), 'notFlow'],
  ['a film', fileOf('x', 4_000_000), 'tooLarge'],
])('%s is refused with what is wrong', async (_, file, refused) => {
  expect(await readExport(file)).toEqual({ refused })
})
