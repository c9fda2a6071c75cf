import { Socket } from 'node:net'

/**
 * A socket that sends what is written in one turn in one piece: each write wakes the other side, which costs more
 * than what it carries.
 */
export class OneWrite extends Socket {
  #isHeld = false

  constructor() {
    super()
    // Not as a method: Node puts its own write() in place of it when it connects.
    this.once('connect', () => {
      const write = this.write.bind(this)
      this.write = ((...args: Parameters<typeof write>) => {
        this.#hold()
        return write(...args)
      }) as Socket['write']
    })
  }

  #hold() {
    if (this.#isHeld) return
    this.#isHeld = true
    this.cork()
    // After all promises that go on in this turn: what they ask is in it too.
    process.nextTick(() => {
      this.#isHeld = false
      this.uncork()
    })
  }
}
