import * as contract from '#contracts/people.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { addAgent } from './add-agent.ts'
import { changeAgent } from './change-agent.ts'
import { changeRole } from './change-role.ts'
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts'
import { listPeople } from './list-people.ts'
import { listStaff } from './list-staff.ts'
import { personRecord } from './person-record.ts'
import { removePerson } from './remove-person.ts'
import { saveSignInRules, showSignInRules } from './sign-in-rules.ts'
import { invitePerson, removePersonSecondFactor, resetPersonPassword } from './reset-person.ts'

export const peopleRoutes = [
  route(contract.listPeople, (world, { actor, query }) => listPeople(world, signedIn(actor), query)),
  route(contract.getPerson, (world, { actor, params }) =>
    snapshot(world, actor, (tx) => personRecord(tx, params.id)),
  ),
  route(contract.addAgent, (world, { actor, body }) => addAgent(world, signedIn(actor), body)),
  route(contract.changeAgent, (world, { actor, params, body }) =>
    changeAgent(world, signedIn(actor), { ...params, ...body }),
  ),
  route(contract.changeRole, (world, { actor, params, body }) =>
    changeRole(world, signedIn(actor), { ...params, ...body }),
  ),
  route(contract.resetPersonPassword, (world, { actor, params }) =>
    resetPersonPassword(world, signedIn(actor), params.id),
  ),
  route(contract.removePersonSecondFactor, (world, { actor, params }) =>
    removePersonSecondFactor(world, signedIn(actor), params.id),
  ),
  route(contract.invitePerson, (world, { actor, params }) => invitePerson(world, signedIn(actor), params.id)),
  route(contract.deactivatePerson, (world, { actor, params }) =>
    deactivatePerson(world, signedIn(actor), params.id),
  ),
  route(contract.reactivatePerson, (world, { actor, params }) =>
    reactivatePerson(world, signedIn(actor), params.id),
  ),
  route(contract.removePerson, async (world, { actor, params }) => {
    await removePerson(world, signedIn(actor), params.id)
    return { done: true as const }
  }),
  route(contract.showSignInRules, (world) => showSignInRules(world)),
  route(contract.saveSignInRules, (world, { actor, body }) => saveSignInRules(world, signedIn(actor), body)),
  route(contract.listStaff, (world, { actor }) => listStaff(world, signedIn(actor))),
]
