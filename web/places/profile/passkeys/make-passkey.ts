import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { addPasskey, beginPasskey } from '#contracts/credentials.ts'
import type { Passkey } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'
import { notWanted } from '../../entry/passkey.ts'

/** Null when the person closed the browser's own dialog: that is no fault. */
export async function makePasskey(name: string): Promise<Passkey | null> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { step, options } = await call(beginPasskey)
  const proof = await startRegistration({
    optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
  }).catch(notWanted)
  if (!proof) return null
  const { id, rawId, type, response, clientExtensionResults } = proof
  return call(addPasskey, {
    body: {
      step,
      name,
      proof: {
        id,
        rawId,
        type,
        response: { ...response },
        clientExtensionResults: { ...clientExtensionResults },
      },
    },
  })
}
