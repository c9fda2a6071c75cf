import type { FigureKey, Values } from '#contracts/reports.ts'
import type { Written } from './random-log.ts'
import type { Question } from './slow-replay.ts'

type Talk = { at: number; what: 'led' | 'alone' | 'handed over' | 'rated'; stars: number }

/** What happened in chats that began with the guide. */
export function talksIn(log: readonly Written[]): Talk[] {
  const chatOf = ({ type, subjects }: Written) => (type === 'ticket.chat_moved' ? subjects[1] : subjects[0])
  const isOfChat = ({ type }: Written) => type.startsWith('chat.') || type === 'ticket.chat_moved'
  return [...Map.groupBy(log.filter(isOfChat), chatOf).values()].flatMap((own) => {
    const begins = own.findIndex(({ type, data }) => type === 'chat.started' && data['state'] === 'guided')
    const moved =
      begins === -1
        ? undefined
        : own.slice(begins).find(({ type }) => type.endsWith('chat_moved') || type === 'chat.moved')
    const ratings = own.filter(({ type }) => type === 'chat.rated')
    const talk = (of: Written | undefined, what: Talk['what'], stars = 0) =>
      of ? [{ at: of.at.getTime(), what, stars }] : []
    return [
      ...talk(own[begins], 'led'),
      ...talk(moved, moved?.type === 'chat.moved' ? 'alone' : 'handed over'),
      ...talk(ratings[0], 'rated', Number(ratings.at(-1)?.data['stars'])),
    ]
  })
}

export const isOfChats = (filters: Question['filters']) =>
  Object.keys(filters).every((one) => one === 'channel')

export function answerOfChats(talks: readonly Talk[], { start, end, filters }: Question): Values {
  const isChats = filters.channel === undefined || filters.channel.includes('chat')
  const told = (what: Talk['what']) =>
    talks.filter((one) => isChats && one.what === what && one.at >= start && one.at < end)
  const stars = told('rated').map((one) => one.stars)
  const values: Values = {
    guide_led: told('led').length,
    guide_alone: told('alone').length,
    guide_handed_over: told('handed over').length,
    guide_ratings: stars.length,
    guide_satisfaction: stars.length === 0 ? null : stars.reduce((a, b) => a + b, 0) / stars.length,
  }
  return isOfChats(filters) ? values : Object.fromEntries(Object.keys(values).map((key) => [key, null]))
}

export const chatKeys = [
  'guide_led',
  'guide_alone',
  'guide_handed_over',
  'guide_ratings',
] as const satisfies readonly FigureKey[]
