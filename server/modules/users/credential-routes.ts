import * as contract from '#contracts/credentials.ts'
import { route, signedIn } from '#kit/serve.ts'
import { addApiKey, endApiKey, listApiKeys } from './api-keys.ts'
import { addPasskey, beginPasskey, listPasskeys, removePasskey } from './passkeys.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  newRecoveryCodes,
  removeSecondFactor,
} from './second-factor.ts'

const done = { done: true } as const

export const credentialRoutes = [
  route(contract.beginSecondFactor, (world, { actor }) => beginSecondFactor(world, signedIn(actor))),
  route(contract.confirmSecondFactor, (world, { actor, body }) =>
    confirmSecondFactor(world, signedIn(actor), body.code),
  ),
  route(contract.removeSecondFactor, async (world, { actor, body }) => {
    await removeSecondFactor(world, signedIn(actor), body.password)
    return done
  }),
  route(contract.newRecoveryCodes, (world, { actor }) => newRecoveryCodes(world, signedIn(actor))),
  route(contract.listPasskeys, (world, { actor }) => listPasskeys(world, signedIn(actor))),
  route(contract.beginPasskey, (world, { actor }) => beginPasskey(world, signedIn(actor))),
  route(contract.addPasskey, (world, { actor, body }) => addPasskey(world, signedIn(actor), body)),
  route(contract.removePasskey, async (world, { actor, params }) => {
    await removePasskey(world, signedIn(actor), params.id)
    return done
  }),
  route(contract.listApiKeys, (world, { actor }) => listApiKeys(world, signedIn(actor))),
  route(contract.addApiKey, (world, { actor, body }) => addApiKey(world, signedIn(actor), body)),
  route(contract.endApiKey, async (world, { actor, params }) => {
    await endApiKey(world, signedIn(actor), params.id)
    return done
  }),
]
