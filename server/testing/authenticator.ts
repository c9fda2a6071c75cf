import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** A security key in software (WebAuthn Level 2, ES256, no attestation), with a counter and a verified owner. */
export function makeAuthenticator({ origin, rpID }: { origin: string; rpID: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const key = { privateKey, id, rpID, origin }
  let counter = 0

  return {
    /** What navigator.credentials.create answers. */
    create: (challenge: string) => {
      const authData = Buffer.concat([
        authenticatorData(rpID, VERIFIED | HAS_KEY, ++counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ])
      // CBOR: { fmt: "none", attStmt: {}, authData }
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(authData),
      ])
      return answer(id, {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    /** What navigator.credentials.get answers; `spoil` is for what an attacker would send. */
    get: (challenge: string, spoil: Partial<Spoilt> = {}) =>
      prove(key, challenge, { counter: ++counter, ...spoil }),
  }
}

type Key = { privateKey: KeyObject; id: Buffer; rpID: string; origin: string }
type Spoilt = { counter: number; origin: string; isVerified: boolean }

const PRESENT = 0x01
const VERIFIED = PRESENT | 0x04
const HAS_KEY = 0x40

function prove(key: Key, challenge: string, { counter, origin, isVerified = true }: Partial<Spoilt>) {
  const flags = isVerified ? VERIFIED : PRESENT
  const authData = authenticatorData(key.rpID, flags, counter ?? 0)
  const client = clientData('webauthn.get', challenge, origin ?? key.origin)
  const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
  return answer(key.id, {
    clientDataJSON: client.toString('base64url'),
    authenticatorData: authData.toString('base64url'),
    signature: sign('sha256', signed, key.privateKey).toString('base64url'),
  })
}

const answer = (id: Buffer, response: Record<string, unknown>) => ({
  id: id.toString('base64url'),
  rawId: id.toString('base64url'),
  type: 'public-key' as const,
  response,
  clientExtensionResults: {},
})

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

function authenticatorData(rpID: string, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(flags)
  rest.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(rpID).digest(), rest])
}

/** CBOR: { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y } */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
  const [bytesOfX, bytesOfY] = [x, y].map((part) => cborBytes(Buffer.from(part, 'base64url')))
  return Buffer.concat([
    head,
    Buffer.from([0x21]),
    bytesOfX ?? Buffer.alloc(0),
    Buffer.from([0x22]),
    bytesOfY ?? Buffer.alloc(0),
  ])
}

const cborText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
/** 24 to 255 bytes. */
const cborBytes = (bytes: Buffer) => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
