import type { Call } from '../call.ts'
import { cannedCalls } from './canned-calls.ts'
import { answersCalls } from './answers-calls.ts'
import { catalogCalls } from './catalog-calls.ts'
import { chatCalls } from './chat-calls.ts'
import { deskCalls } from './desk-calls.ts'
import { guideCalls } from './guide-calls.ts'
import { helpCalls } from './help-calls.ts'
import { joinCalls } from './join-calls.ts'
import { macroCalls } from './macro-calls.ts'
import { ownCalls } from './own-calls.ts'
import { peopleCalls } from './people-calls.ts'
import { reportCalls } from './report-calls.ts'
import { routingCalls } from './routing-calls.ts'
import { satisfactionCalls } from './satisfaction-calls.ts'
import { returnCalls } from './return-calls.ts'
import { ruleCalls } from './rule-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import { signInCalls } from './sign-in-calls.ts'
import { ticketCalls } from './ticket-calls.ts'
import { timeCalls } from './time-calls.ts'

/** How each endpoint of the product is called in earnest. */
export const calls: readonly Call[] = [
  ...signInCalls,
  ...ownCalls,
  ...peopleCalls,
  ...settingsCalls,
  ...ticketCalls,
  ...joinCalls,
  ...satisfactionCalls,
  ...reportCalls,
  ...deskCalls,
  ...answersCalls,
  ...timeCalls,
  ...cannedCalls,
  ...macroCalls,
  ...ruleCalls,
  ...routingCalls,
  ...helpCalls,
  ...catalogCalls,
  ...returnCalls,
  ...chatCalls,
  ...guideCalls,
]
