import type { accountMailKinds } from '#contracts/mails.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { makeMailLink } from './mail-links.ts'
import type { UserRow } from './user.ts'

type Reader = UserRow & { email: string }
type Send = (tx: Tx, user: Reader, event: LoggedEvent) => Promise<void>

/** Tokens are made here and not in the commands, so that none ever stands in the event log. */
const sends: Partial<Record<LoggedEvent['type'], Send>> = {
  'user.signed_up': verifyAddress,
  'user.added': async (tx, user, event) => {
    // The invitation confirms the address itself.
    if (user.password_hash !== null) await verifyAddress(tx, user, event)
  },
  // At most one a day for an address, and without any word of whoever filled in the form.
  'user.sign_up_repeated': (tx, user, event) =>
    post(tx, user, {
      kind: 'account_exists',
      key: `account_exists:${user.id}:${dayOf(event)}`,
      link: page(tx, '/forgot'),
    }),
  'user.password_forgotten': sendReset,
  'user.invited': async (tx, user, event) => {
    if (user.password_hash !== null) return
    const link = await makeMailLink(tx, { userId: user.id, purpose: 'invite' })
    await post(tx, user, { kind: 'invitation', key: `invitation:${event.position}`, link })
  },
  'user.email_change_asked': changeAddress,
  'user.email_changed': async (tx, user, event) => {
    if (user.former_email) {
      const former = { ...user, email: user.former_email }
      const key = `email_changed:${event.position}`
      await post(tx, former, { kind: 'email_changed_notice', key, link: page(tx, '/forgot') })
    }
    await verifyAddress(tx, user, event)
  },
  'user.password_changed': async (tx, user, event) => {
    const { by } = event.data
    if (by === 'admin') return sendReset(tx, user, event)
    if (by === 'invitation') return
    const key = `password_changed:${event.position}`
    await post(tx, user, { kind: 'password_changed_notice', key, link: page(tx, '/forgot') })
  },
}

export const sendPeopleMails: Reaction = {
  name: 'people-mails',
  on: Object.keys(sends) as LoggedEvent['type'][],
  async run(tx, event) {
    const user = await tx.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', event.subjects[0] ?? '')
      .where('removed_at', 'is', null)
      .where('deactivated_at', 'is', null)
      .executeTakeFirst()
    if (user?.email) await sends[event.type]?.(tx, { ...user, email: user.email }, event)
  },
}

async function verifyAddress(tx: Tx, user: Reader, event: LoggedEvent) {
  if (user.email_verified_at) return
  const link = await makeMailLink(tx, { userId: user.id, purpose: 'verify', email: user.email })
  // The name was typed by whoever filled in the form, who may be a stranger to this mailbox.
  await post(tx, { ...user, name: '' }, { kind: 'verify_email', key: `verify:${event.position}`, link })
}

async function sendReset(tx: Tx, user: Reader, event: LoggedEvent) {
  const link = await makeMailLink(tx, { userId: user.id, purpose: 'reset' })
  await post(tx, user, { kind: 'reset_password', key: `reset:${event.position}`, link })
}

async function changeAddress(tx: Tx, user: Reader, event: LoggedEvent) {
  const { wanted_email: wanted } = user
  if (!wanted || wanted === user.email) return
  const holder = await tx.db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', wanted)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (holder) return sends['user.sign_up_repeated']?.(tx, { ...holder, email: wanted }, event)
  const key = `change_email:${wanted}:${dayOf(event)}`
  if (await isPosted(tx, key)) return
  const link = await makeMailLink(tx, { userId: user.id, purpose: 'email', email: wanted })
  await post(tx, { ...user, email: wanted, name: '' }, { kind: 'change_email', key, link })
}

const dayOf = ({ at }: LoggedEvent) => at.toISOString().slice(0, 10)

/** Whoever asks again has his link already, which holds for a day; a stranger's mailbox is not filled. */
async function isPosted({ db }: Tx, key: string): Promise<boolean> {
  const mail = await db.selectFrom('mails').select('id').where('dedupe', '=', key).executeTakeFirst()
  return mail !== undefined
}

type Post = { kind: (typeof accountMailKinds)[number]; key: string; link: string }

const post = (tx: Tx, { id, email, name, locale }: Reader, { kind, key, link }: Post) =>
  postMail(tx, { key, kind, to: { address: email, name, userId: id }, locale, data: { link, name } })

const page = ({ world }: Tx, path: string) => `${world.config.publicUrl}${path}`
