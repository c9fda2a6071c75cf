/**
 * Everybody who can sign in: customers and those who work here. Sign-up and sign-in, sessions, second factor,
 * passkeys, API keys, the own profile, and the admin's list of people.
 * Emits: user.*, session.ended (the live hub closes the sockets on it).
 * Hears its own user.* events, to send their mails: tokens are made there, never in a command.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'
import { sendPeopleMails } from './send-mails.ts'

export const users: Module = { name: 'users', routes, reactions: [sendPeopleMails] }

export { addPerson } from './add-person.ts'
export { hashPassword } from './hash-password.ts'
export { offerFirstRun } from './first-run.ts'
export { peopleByIds, staffByIds } from './people-by-ids.ts'
export { recognisePerson } from './recognise.ts'
export { startSession } from './start-session.ts'
export { sweepSignIns } from './sweep.ts'
