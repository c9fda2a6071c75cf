import { addContact, changeContact, searchContacts, showContact } from '#contracts/contacts.ts'
import {
  addAgent,
  changeAgent,
  changeRole,
  deactivatePerson,
  getPerson,
  invitePerson,
  listPeople,
  listStaff,
  reactivatePerson,
  removePerson,
  removePersonSecondFactor,
  resetPersonPassword,
  saveSignInRules,
  showSignInRules,
} from '#contracts/people.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, spoiling, type At } from '../call.ts'
import { keepSecondFactor } from './sign-in-calls.ts'

const nothing = () => ({})
const agent = () => ({ name: 'New agent', email: `${newId()}@example.org`, role: 'agent' as const })
const aboutOwner = ({ owner }: At) => ({ params: { id: owner.id } })

async function seen({ scene, owner }: At) {
  const { version } = await scene.boss.call(getPerson, { params: { id: owner.id } })
  return { params: { id: owner.id }, version }
}

async function deactivated({ scene }: At) {
  const { id } = await scene.somebody('agent')
  await scene.boss.call(deactivatePerson, { params: { id } })
  return { params: { id } }
}

async function contactOf({ scene, owner }: At) {
  const { contactId } = owner.contactId ? owner : await scene.somebody('customer')
  return { params: { id: contactId ?? '' } }
}

const withoutLogin = ({ scene }: At) =>
  scene.helper.call(addContact, { body: { name: 'Walk-in', email: `${newId()}@example.org` } })

export const peopleCalls = [
  plain(listPeople, nothing),
  owned(getPerson, aboutOwner),
  plain(addAgent, () => ({ body: { ...agent(), password: 'fourteen red bicycles' } })),
  spoiling(
    owned(changeAgent, async (at) => {
      const { params, version } = await seen(at)
      return { params, body: { version, gender: 'other' } }
    }),
  ),
  spoiling(
    owned(changeRole, async (at) => {
      const { params, version } = await seen(at)
      return { params, body: { version, role: 'manager' } }
    }),
  ),
  spoiling(owned(resetPersonPassword, aboutOwner)),
  spoiling(
    owned(removePersonSecondFactor, async (at) => {
      await keepSecondFactor(at.owner)
      return aboutOwner(at)
    }),
  ),
  plain(invitePerson, async ({ scene }) => {
    const { id } = await scene.boss.call(addAgent, { body: { ...agent(), invite: true } })
    return { params: { id } }
  }),
  spoiling(owned(deactivatePerson, aboutOwner)),
  plain(reactivatePerson, deactivated),
  spoiling(owned(removePerson, aboutOwner)),
  plain(showSignInRules, nothing),
  plain(saveSignInRules, () => ({ body: { staffNeedSecondFactor: false } })),
  plain(listStaff, nothing),

  plain(searchContacts, () => ({ query: { q: 'zqc' } })),
  owned(showContact, contactOf),
  plain(addContact, () => ({ body: { name: 'Walk-in', email: `${newId()}@example.org` } })),
  plain(changeContact, async (at) => {
    const { id } = await withoutLogin(at)
    return { params: { id }, body: { place: 'Oslo' } }
  }),
]
