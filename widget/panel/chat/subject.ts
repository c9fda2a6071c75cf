/**
 * Whom a token speaks of, as it says itself. The signature is for the server: this only tells that it is the same
 * customer as before, for whom nothing changes.
 */
export function subjectOf(token: string): string | undefined {
  try {
    const [, body = ''] = token.split('.')
    const { sub } = JSON.parse(fromBase64(body)) as { sub?: unknown }
    return typeof sub === 'string' && sub !== '' ? sub : undefined
  } catch {
    return undefined
  }
}

const fromBase64 = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)),
  )
