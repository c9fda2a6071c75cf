import { hash, verify } from '@node-rs/argon2'
import { Fault } from '#kit/fault.ts'
import { takeTurns } from '#kit/take-turns.ts'

// OWASP's least for argon2id, which is the library's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const MOST_AT_ONCE = 2
const MOST_WAITING = 20

/** Of 32 random bytes that nobody kept: what an unknown name is checked against, for the same time. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$RHlFSQSgFLGzaIZgBCDDMg$5UbJzZVMAkNPmgvAqRrn3vXaT5AXvnXMoPcPShI6LVY'

/** Each hash takes 19 MiB and a core: two at once, some wait, the rest is told to come back. */
const inTurn = takeTurns(MOST_AT_ONCE, (waiting) => {
  if (waiting >= MOST_WAITING) throw new Fault('too_many', { params: { seconds: 2 } })
})

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), cost))

export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? NOBODYS_HASH, password.normalize('NFKC')))
  return matches && passwordHash !== null
}
