/**
 * Understands what people write: what a text is about, learnt from the tickets that were; solved tickets that resemble
 * one; answers out of the help articles for the guide, and for agents a draft of the reply and a summary of the thread.
 * Learns each night (schedule.ts) and when an admin asks. Nothing goes out, unless a language model is set up.
 * What was asked before leads to the article that answered it.
 * Emits: learning.done. Hears: ticket.moved.
 */
import type { Module } from '#kit/module.ts'
import { learnQuestions } from './asked-before/learn-questions.ts'
import { learnJob } from './learn-topics.ts'
import { routes } from './routes.ts'

export const answers: Module = { name: 'answers', routes, reactions: [learnQuestions], jobs: [learnJob] }

export { keepQuestion } from './asked-before/keep-question.ts'
export { answerFrom, foundFor, type Answer } from './give/answer-from.ts'
export { chanceFrom, judge, learn, SURE, type Example } from './learn.ts'
export { learnTopics } from './learn-topics.ts'
