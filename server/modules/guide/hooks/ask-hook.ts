import type { Job } from '#kit/jobs.ts'
import { keepAnswer, type Call } from '../running/calls/keep-answer.ts'
import { callHook, isDone, type Hooked } from './call-hook.ts'

/** By its id the other system may tell a second try. */
export type HookCall = Call & Hooked

/** Asks another system in the name of a run, and keeps what it said with the run: the guide goes on by that. */
export const askHook: Job<HookCall> = {
  name: 'guide-hook',
  retries: 1,
  parallel: 8,
  async run(world, call) {
    const reply = await callHook(world, call).catch((error: unknown) => {
      world.log.info({ err: error, url: call.url }, 'a web hook of the guide failed')
      return null
    })
    const said = reply === null ? { isDone: false, text: '' } : { isDone: isDone(reply), text: reply.text }
    await keepAnswer(world, call, { kind: 'hook', ...said })
  },
}
