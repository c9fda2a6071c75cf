/**
 * Understands what people write: what a text is about, learnt from the tickets that were, and solved tickets that
 * resemble one. No outside service. Learns each night (schedule.ts) and when an admin asks.
 * Emits: learning.done. Hears nothing.
 */
import type { Module } from '#kit/module.ts'
import { learnJob } from './learn-topics.ts'
import { routes } from './routes.ts'

export const answers: Module = { name: 'answers', routes, jobs: [learnJob] }

export { answerFrom, type Answer } from './give/answer-from.ts'
export { chanceFrom, judge, learn, SURE, type Example } from './learn.ts'
export { learnTopics } from './learn-topics.ts'
