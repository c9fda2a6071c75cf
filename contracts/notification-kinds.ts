import type { UserRole } from './roles.ts'

/** How the mail of a kind goes: at once, collected with others, or not at all. */
export const mailWays = ['now', 'digest', 'off'] as const
export type MailWay = (typeof mailWays)[number]
/** How a person is told of a kind. All off: not at all. */
export type Choice = { bell: boolean; mail: MailWay; push: boolean }

const loud: Choice = { bell: true, mail: 'now', push: true }
const plain: Choice = { bell: true, mail: 'now', push: false }
const calm: Choice = { bell: true, mail: 'digest', push: false }
const forStaff = (usual: Choice) => ({ agent: usual, manager: usual, admin: usual })

type Line = {
  /** The mail to each side; a side without one is never told. */
  mails: { staff?: string; customer?: string }
  /** How a role is told as long as a person chooses nothing else; a role that is left out is never told. */
  usual: Partial<Record<UserRole, Choice>>
}

/** What people are told of. A line here asks the compiler for its words everywhere: docs/subsystems/notifications.md. */
export const notificationKinds = {
  ticket_opened: {
    mails: { staff: 'ticket_opened_agent', customer: 'ticket_opened_customer' },
    usual: { agent: plain, manager: calm, admin: calm, customer: plain },
  },
  ticket_assigned: {
    mails: { staff: 'ticket_assigned', customer: 'ticket_assigned_customer' },
    usual: { ...forStaff(loud), customer: plain },
  },
  customer_wrote: { mails: { staff: 'customer_wrote' }, usual: forStaff(loud) },
  agent_wrote: { mails: { customer: 'agent_wrote' }, usual: { customer: loud } },
  ticket_moved: { mails: { customer: 'ticket_resolved' }, usual: { customer: plain } },
  ticket_escalated: { mails: { staff: 'ticket_escalated' }, usual: forStaff(loud) },
  escalated_wrote: { mails: { staff: 'escalated_wrote' }, usual: forStaff(loud) },
  ticket_overdue: { mails: { staff: 'ticket_overdue' }, usual: forStaff(calm) },
  rule_told: { mails: { staff: 'rule_told' }, usual: forStaff(plain) },
  ticket_waits: { mails: { staff: 'ticket_waits' }, usual: forStaff(loud) },
  return_moved: {
    mails: { staff: 'return_withdrawn', customer: 'return_moved' },
    usual: { ...forStaff(calm), customer: loud },
  },
  rated_low: { mails: { staff: 'rated_low' }, usual: forStaff(plain) },
} as const satisfies Record<string, Line>

type Kinds = typeof notificationKinds
export type NotificationKind = keyof Kinds
export const notificationKindNames = Object.keys(notificationKinds) as NotificationKind[]

export const isNotificationKind = (kind: string): kind is NotificationKind => kind in notificationKinds

/** The mails about these. */
type MailsOf<K extends NotificationKind> = Kinds[K]['mails'][keyof Kinds[K]['mails']]
export type ToldMailKind = { [K in NotificationKind]: MailsOf<K> }[NotificationKind]
export const toldMailKinds = Object.values(notificationKinds).flatMap(({ mails }) =>
  Object.values(mails),
) as ToldMailKind[]

/** What a customer can be told of. */
export type CustomerKind = {
  [K in NotificationKind]: Kinds[K]['usual'] extends { customer: Choice } ? K : never
}[NotificationKind]

/** Undefined: whoever has this role is never told of it. */
export const usualChoice = (kind: NotificationKind, role: UserRole): Choice | undefined => {
  const usual: Line['usual'] = notificationKinds[kind].usual
  return usual[role]
}

export const mailOf = (kind: NotificationKind, side: 'staff' | 'customer'): ToldMailKind | undefined => {
  const mails: Line['mails'] = notificationKinds[kind].mails
  return mails[side] as ToldMailKind | undefined
}
