import type { AnswersTables } from './tables/answers.ts'
import type { CatalogTables } from './tables/catalog.ts'
import type { ChatTables } from './tables/chat.ts'
import type { ContactsTables } from './tables/contacts.ts'
import type { ConversationsTables } from './tables/conversations.ts'
import type { GuideTables } from './tables/guide.ts'
import type { HeartTables } from './tables/heart.ts'
import type { HelpTables } from './tables/help.ts'
import type { KeptTables } from './tables/kept.ts'
import type { NotificationsTables } from './tables/notifications.ts'
import type { QueuesTables } from './tables/queues.ts'
import type { ReportTables } from './tables/reports.ts'
import type { RulesTables } from './tables/rules.ts'
import type { TicketsTables } from './tables/tickets.ts'
import type { TimeTables } from './tables/time.ts'
import type { UserTables } from './tables/users.ts'

/** The columns as the code sees them, a file for each module; the truth is in migrations/. */
export type Tables = HeartTables &
  UserTables &
  ContactsTables &
  ConversationsTables &
  TimeTables &
  QueuesTables &
  TicketsTables &
  KeptTables &
  RulesTables &
  HelpTables &
  CatalogTables &
  NotificationsTables &
  ReportTables &
  AnswersTables &
  ChatTables &
  GuideTables
