import { learnTopics } from '#modules/answers'
import { mailUnseen, sweepVisitorSessions } from '#modules/chat'
import { climbLadder, closeSilent, reckonUncounted, tellOverdue } from '#modules/deadlines'
import { tendImports } from '#modules/catalog'
import { sweepFiles } from '#modules/files'
import { sweepRuleRuns } from '#modules/rules'
import { sweepRatingLinks } from '#modules/satisfaction'
import { sweepSearches } from '#modules/help'
import { makeDigests } from '#modules/notifications'
import { resumeBulkChanges } from '#modules/tickets'
import { sweepSignIns } from '#modules/users'
import type { Clock } from './kit/jobs.ts'
import { sweepLimits } from './kit/limits.ts'
import { makeEventPartitions } from './kit/partitions.ts'

/** Every clock of the product. */
export const clocks: readonly Clock[] = [
  { name: 'event-partitions', cron: '17 3 * * *', run: makeEventPartitions },
  { name: 'files-sweep', cron: '47 2 * * *', run: sweepFiles },
  { name: 'sign-ins-sweep', cron: '*/10 * * * *', run: sweepSignIns },
  { name: 'learn-nightly', cron: '37 3 * * *', run: learnTopics },
  { name: 'bulk-resume', cron: '* * * * *', run: resumeBulkChanges },
  { name: 'rating-links-sweep', cron: '37 3 * * *', run: sweepRatingLinks },
  { name: 'searches-sweep', cron: '7 4 * * *', run: sweepSearches },
  { name: 'overdue', cron: '* * * * *', run: tellOverdue },
  { name: 'escalation-ladder', cron: '* * * * *', run: climbLadder },
  { name: 'silence', cron: '7 * * * *', run: closeSilent },
  { name: 'deadlines-uncounted', cron: '*/5 * * * *', run: reckonUncounted },
  { name: 'imports-tend', cron: '* * * * *', run: tendImports },
  { name: 'chat-unseen', cron: '* * * * *', run: mailUnseen },
  { name: 'visitor-sessions-sweep', cron: '57 3 * * *', run: sweepVisitorSessions },
  { name: 'digests', cron: '*/5 * * * *', run: makeDigests },
  { name: 'rule-runs-sweep', cron: '23 4 * * *', run: sweepRuleRuns },
  { name: 'limits-sweep', cron: '27 * * * *', run: sweepLimits },
]
