import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answersWhole,
  breaksOff,
  languageModelServer,
  leadsTo,
  neverEnds,
  pours,
  refuses,
  runsOut,
  saysNonsense,
  staysSilent,
  streams,
  streamsInBytes,
  type LanguageModelServer,
} from '#testing/language-model-server.ts'
import { openLanguageModel, type LanguageModel } from './language-model.ts'

let service: LanguageModelServer
let folder: string
let keyFile: string
let model: LanguageModel
beforeAll(async () => {
  service = await languageModelServer()
  folder = await mkdtemp(join(tmpdir(), 'switchboard-key-'))
  keyFile = join(folder, 'key')
  await writeFile(keyFile, 'sk-1234\n')
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  model = opened()
  service.heard.length = 0
  service.next.length = 0
})
afterEach(() => model.close())

const opened = () =>
  openLanguageModel({ languageModel: { url: service.env.LLM_URL, name: 'small', keyFile } }) as LanguageModel
const write = (given: object = { question: 'Where?' }, mostMs = 5000) =>
  model.write({ rules: 'Be kind.', given: { ...given }, mostMs })

const text = 'До десет дни ✉ — при вас [1].'

describe('an answer is whole', () => {
  test('when it comes word by word', async () => {
    service.next.push(streams(text))
    expect(await write()).toBe(text)
    expect(service.heard[0]).toMatchObject({
      url: '/v1/chat/completions',
      headers: { authorization: 'Bearer sk-1234' },
      rules: 'Be kind.',
      given: { question: 'Where?' },
    })
    expect(JSON.parse(service.heard[0]?.body ?? '')).toMatchObject({ model: 'small', stream: true })
  })

  test.each([1, 2, 3, 7, 64])('however it is cut on the way: %i bytes at a time', async (bytes) => {
    service.next.push(streamsInBytes(text, bytes))
    expect(await write()).toBe(text)
  })

  test('when the service does not know how to stream', async () => {
    service.next.push(answersWhole(text))
    expect(await write()).toBe(text)
  })
})

describe('no answer is better than half of one', () => {
  test.each([
    ['a refusal', refuses(500), 'answered 500'],
    ['a line that breaks', breaksOff(text), /terminated|aborted|closed|cut off/],
    ['no room for the rest', runsOut(text), 'cut off'],
    ['nothing of the agreed kind', saysNonsense, 'not of the agreed kind'],
    ['far too much', pours, 'too long'],
    ['another address', leadsTo('/elsewhere'), 'fetch failed'],
  ] as const)('%s', async (_, speaks, why) => {
    service.next.push(speaks)
    await expect(write()).rejects.toThrow(why)
    expect(service.heard).toHaveLength(1)
  })

  test.each([
    ['silence', staysSilent],
    ['a stream without an end', neverEnds],
  ] as const)('%s ends when the time is over', async (_, speaks) => {
    service.next.push(speaks)
    await expect(write({}, 100)).rejects.toThrow('timeout')
  })

  test('closing ends what still waits', async () => {
    service.next.push(staysSilent)
    const waiting = write()
    await expect.poll(() => service.heard.length).toBe(1)
    model.close()
    await expect(waiting).rejects.toThrow('aborted')
  })

  test('who fails again and again is left alone for a while', async () => {
    for (let turn = 0; turn < 3; turn++) await expect(write()).rejects.toThrow('answered 503')
    await expect(write()).rejects.toThrow('left alone')
    expect(service.heard).toHaveLength(3)
  })

  test('not more than a few wait for it at once', async () => {
    service.next.push(...Array.from({ length: 8 }, () => staysSilent))
    const waiting = Array.from({ length: 8 }, () => write())
    await expect(write()).rejects.toThrow('too many')
    model.close()
    expect((await Promise.allSettled(waiting)).every(({ status }) => status === 'rejected')).toBe(true)
  })
})

describe('what is private', () => {
  test('is hidden wherever it stands, and comes back in the answer', async () => {
    service.next.push(streams('Write to [EMAIL-1], we call [NUMBER-2] [1].'))
    const answer = await write({
      question: 'I am anna@example.org',
      articles: [{ number: 1, text: 'Call +359 88 812 34 56, anna@example.org' }],
    })
    expect(answer).toBe('Write to anna@example.org, we call +359 88 812 34 56 [1].')
    expect(service.heard[0]?.given).toEqual({
      question: 'I am [EMAIL-1]',
      articles: [{ number: 1, text: 'Call [NUMBER-2], [EMAIL-1]' }],
    })
    expect(service.heard[0]?.body).not.toMatch(/anna|812/)
  })

  test('an answer with something hidden that nobody gave is none', async () => {
    service.next.push(streams('Write to [EMAIL-9].'))
    await expect(write({ question: 'I am anna@example.org' })).rejects.toThrow('was not given')
  })
})
