import { endVisitorSession, openVisitorSession } from '#contracts/visitor-sessions.ts'
import { tellHappened } from '../page.ts'
import { change, now } from '../store.ts'
import { ask } from './ask.ts'
import { makeKept } from './kept.ts'
import { needsEffort, openAnonymous } from './open-session.ts'
import { subjectOf } from './subject.ts'

export const publicId = new URLSearchParams(location.search).get('inbox') ?? ''
export const kept = makeKept(publicId)

/** Whom the site has signed, before he has written: in memory only. */
let signed: { secret: string; subject: string } | null = null

export const secretNow = (): string | undefined => kept.now()?.secret ?? signed?.secret

/** The secret to write with. From here on this browser remembers the chat. */
export async function secretForWriting(): Promise<string> {
  const there = kept.now()
  if (there) return there.secret
  const next = signed ?? { secret: await openAnonymous(publicId) }
  signed = null
  kept.begin({ ...next, isMute: !now().hasSound })
  return next.secret
}

/** For the next chat he is whom the site has signed meanwhile. */
export function leaveAnonymous() {
  if (signed) kept.forget()
}

/** Answers whether he is somebody else now than before: a token that does not hold makes nobody of him whom we knew. */
export async function identify(token: string): Promise<boolean> {
  const subject = subjectOf(token)
  const known = kept.now()?.subject ?? signed?.subject
  if (subject !== undefined && subject === known) {
    tellHappened('identify', { isIdentified: true })
    return false
  }
  const body = { inbox: publicId, identity: token }
  // A token that does not hold makes nobody: he comes in when he writes, as everybody does.
  const found =
    subject === undefined
      ? undefined
      : await ask(openVisitorSession, { body }).catch((error: unknown) => {
          if (needsEffort(error)) return undefined
          throw error
        })
  const isIdentified = found?.isIdentified ?? false
  tellHappened('identify', { isIdentified })
  if (!found || !isIdentified) {
    if (known !== undefined) await forgetSession()
    return known !== undefined
  }
  signed = { secret: found.session, subject: subject ?? '' }
  change({ name: found.name })
  const goesOn = now().thread?.chat.state !== 'ended' && now().thread !== null
  // An anonymous chat that goes on is his to finish; that of another customer is not.
  if (goesOn && known === undefined) return false
  kept.forget()
  return true
}

export async function forgetSession(): Promise<void> {
  const secret = secretNow()
  signed = null
  kept.forget()
  change({ name: '' })
  if (secret !== undefined) await ask(endVisitorSession, {}, secret).catch(() => undefined)
}
