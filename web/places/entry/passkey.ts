import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import type { Me } from '#contracts/profile.ts'
import { passkeyOptions, signInWithPasskey } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'

/** Browsers offer passkeys only on https and loopback. */
export const canUsePasskeys = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window

/** Null when the person closed the browser's own dialog: that is no fault. */
export async function signInByPasskey(): Promise<Me | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { step, options } = await ask(passkeyOptions)
  const proof = await startAuthentication({
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  }).catch(notWanted)
  if (!proof) return null
  const { id, rawId, type, response, clientExtensionResults } = proof
  const reply = await ask(signInWithPasskey, {
    body: {
      step,
      proof: {
        id,
        rawId,
        type,
        response: { ...response },
        clientExtensionResults: { ...clientExtensionResults },
      },
    },
  })
  return reply.user
}

/** What the browser throws when its dialog is closed or times out. */
export function notWanted(error: unknown): null {
  if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return null
  throw error
}
