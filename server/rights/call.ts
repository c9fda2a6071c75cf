import type { Endpoint } from '#contracts/endpoint.ts'
import type { Sent } from './ask.ts'
import type { Somebody } from './people.ts'
import type { Scene } from './scene.ts'

/** For whom a call is got ready. */
export type At = {
  scene: Scene
  /** Null: a visitor. */
  caller: Somebody | null
  /** To whom the object of the call belongs: the caller himself, or another of his kind. */
  owner: Somebody
}

export type Call = {
  endpoint: Endpoint
  /** Whether it makes a difference whose object it names. */
  hasOwner: boolean
  /** Afterwards the caller or the owner is not what he was: such a call gets people of its own. */
  spoils: boolean
  /** Makes what the call needs, and answers what is to be sent. */
  prepare(at: At): Promise<Sent>
}

type Prepare = (at: At) => Promise<Sent> | Sent

export const plain = (endpoint: Endpoint, prepare: Prepare): Call => ({
  endpoint,
  hasOwner: false,
  spoils: false,
  prepare: async (at) => prepare(at),
})
/** Names something that belongs to somebody. */
export const owned = (endpoint: Endpoint, prepare: Prepare): Call => ({
  ...plain(endpoint, prepare),
  hasOwner: true,
})
export const spoiling = (call: Call): Call => ({ ...call, spoils: true })
