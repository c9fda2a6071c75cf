/**
 * The guide: it meets a visitor before a person does, asks and leads by a flow that an admin has drawn. Flows with their
 * versions and figures, the engine that takes a step, and runs, which are chats on their way through a version.
 * Emits: flow.saved, guide.call_answered, and through chat and conversations chat.asked, message.added and what comes
 * of a hand-over. Hears: message.added, guide.call_answered, chat.moved, ticket.chat_moved.
 */
import type { Module } from '#kit/module.ts'
import { askHook } from './hooks/ask-hook.ts'
import { routes } from './routes.ts'
import { giveUpCalls } from './running/calls/give-up.ts'
import { writeAnswer } from './running/calls/write-answer.ts'
import { followChats, tellLeft } from './running/follow-chats.ts'
import { runGuide } from './running/run-guide.ts'

export const guide: Module = {
  name: 'guide',
  routes,
  reactions: [runGuide, followChats],
  sweeps: [tellLeft, giveUpCalls],
  jobs: [askHook, writeAnswer],
}
