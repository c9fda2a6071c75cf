import { signIn } from '#contracts/sign-in.ts'
import { cast, type CastName } from '#testing/cast.ts'

/** One of the demo's people over the real network, for ever trying again as their browser does. */
export class PatientClient {
  cookie = ''
  readonly url: string
  constructor(url: string) {
    this.url = url
  }

  async signIn(name: CastName): Promise<void> {
    const { userName, password } = cast[name]
    const reply = await this.#send('POST', signIn.path, { name: userName, password })
    this.cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }

  /** Answers when the server has acknowledged it, however often that takes; refusals are errors. */
  async until<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    for (;;) {
      const reply = await this.#send(method, path, body).catch(() => null)
      if (reply?.ok) {
        const read = await reply.json().catch(() => null)
        if (read !== null) return read as Reply
      } else if (reply && reply.status < 500) {
        throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 100))
    }
  }

  #send(method: string, path: string, body?: object) {
    return fetch(`${this.url}${path}`, {
      method,
      headers: {
        origin: this.url,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    })
  }
}
