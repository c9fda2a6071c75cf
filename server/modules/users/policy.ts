import type { PersonRecord, PersonState } from '#contracts/people.ts'
import { isStaff, type UserRole } from '#contracts/roles.ts'

type About = {
  role: UserRole
  state: PersonState
  hasSecondFactor: boolean
  /** The admin himself. */
  isMe: boolean
  /** Without him nobody could open the admin any more. */
  isLastAdmin: boolean
}

/** What an admin may do with a person. */
export function abilitiesOf(person: About): PersonRecord['abilities'] {
  const { role, state, hasSecondFactor, isMe, isLastAdmin } = person
  const isHere = state !== 'removed'
  const mayLeave = isHere && !isLastAdmin
  return {
    change: isHere,
    changeRole: mayLeave && isStaff(role),
    invite: state === 'invited',
    // He would lock himself out: his own is changed in the profile.
    resetPassword: isHere && state !== 'deactivated' && !isMe,
    removeSecondFactor: isHere && hasSecondFactor && !isMe,
    deactivate: mayLeave && state !== 'deactivated',
    reactivate: state === 'deactivated',
    remove: mayLeave,
  }
}
