import { signOut } from '#contracts/sign-in.ts'
import { ask } from './api.ts'
import { keepTillSignedOut } from './sign-out.ts'

/** Signs out; by a full load, so that nothing of this person stays in memory. */
export const leave = () => keepTillSignedOut(ask(signOut)).then(() => window.location.assign('/sign-in'))
