import type { ChatFigures } from '../chat-load.ts'
import { putParts } from '../put-parts.ts'
import { one, table } from '../table.ts'
import { WARM_UP } from './talk.ts'

const HEAD = '## Live chat'

export function chatParts(is: ChatFigures): string[] {
  const { talked, bareLines: lines, bareRows: rows } = is
  const visitors = is.idle.toLocaleString('en')
  const aLine = (memory: number) => `${one((memory * 1024) / is.idle)} KB`
  const bare = lines.memory - lines.emptyMemory
  const figures = [
    ['memory of the app without visitors', `${one(is.emptyMemory)} MB`, `${one(lines.emptyMemory)} MB`],
    [`with ${visitors} idle visitors connected`, `${one(is.idleMemory)} MB`, `${one(lines.memory)} MB`],
    ['so each line', aLine(is.idleMemory - is.emptyMemory), aLine(bare)],
    ['work for all of them, of one core', `${one(is.idleWork * 100)} %`, ''],
    ['the killed server serves again after', `${one(is.startSeconds)} s`, ''],
    [`all ${visitors} are back after`, `${one(is.backSeconds)} s`, ''],
    [
      `words a second, of ${is.rate} sent, in ${is.chats.toLocaleString('en')} chats`,
      one(talked.perSecond),
      '',
    ],
    ['from sending to the other side, median', `${one(talked.median)} ms`, `${one(lines.median)} ms`],
    ['the same, p99', `${one(talked.p99)} ms`, `${one(lines.p99)} ms`],
    ['words lost, refused', `${talked.lost}, ${talked.refused}`, `${lines.lost}, 0`],
    ['work of the app for a word', `${one(talked.workPerWord)} ms`, ''],
    ['the same rows at the same rate by plain SQL, median', '', `${one(rows.median)} ms`],
    ['the same, p99', '', `${one(rows.p99)} ms`],
  ]
  return [
    HEAD,
    `Words went out for ${is.seconds} s at an even rate, however slowly they were answered, after ${WARM_UP} s at a third of it; half of them by visitors over HTTP to their agent's
line, half by agents to the visitor's. The bare limit of lines is a plain \`ws\` server that passes each word on to the next line.`,
    table(['what', 'ours', 'bare'], figures),
  ]
}

export const putChatParts = (figures: ChatFigures): Promise<void> => putParts(chatParts(figures))
