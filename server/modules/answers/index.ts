/**
 * Understands what people write: what a text is about, learnt from the tickets that were; solved tickets that resemble
 * one; answers out of the help articles for the guide, and for agents a draft of the reply and a summary of the thread.
 * Learns each night (schedule.ts) and when an admin asks. Nothing goes out, unless a language model is set up.
 * Emits: learning.done. Hears nothing.
 */
import type { Module } from '#kit/module.ts'
import { learnJob } from './learn-topics.ts'
import { routes } from './routes.ts'

export const answers: Module = { name: 'answers', routes, jobs: [learnJob] }

export { answerFrom, foundFor, type Answer } from './give/answer-from.ts'
export { chanceFrom, judge, learn, SURE, type Example } from './learn.ts'
export { learnTopics } from './learn-topics.ts'
