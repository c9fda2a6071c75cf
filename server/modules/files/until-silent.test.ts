import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { untilSilent } from './until-silent.ts'

test('a stream that goes on comes through whole', async () => {
  const source = new PassThrough()
  const all = buffer(untilSilent(source, 10_000))
  source.write('one ')
  source.end('two')
  expect((await all).toString()).toBe('one two')
})

test('a sender who falls silent is broken off', async () => {
  const source = new PassThrough()
  source.write('one ')
  await expect(buffer(untilSilent(source, 20))).rejects.toThrow('fell silent')
  expect(source.destroyed).toBe(true)
})
