import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showChat, writeInChat, type ChatThread } from '#contracts/chat.ts'
import { foldChat } from '#contracts/fold-chat.ts'
import { later, type ToClient } from '#contracts/live.ts'
import { newId } from '#kit/id.ts'
import { guest, guestSocket, openChatDesk, starts, type ChatDesk, type Guest } from '#testing/chats.ts'
import type { LiveSocket } from '#testing/live-socket.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

/** One open page: what it holds, and its line, which may be cut and comes back from where it stood. */
class Tab {
  thread: ChatThread
  private socket: LiveSocket | undefined
  private heard = 0
  private readonly who: Guest
  constructor(who: Guest, thread: ChatThread) {
    this.who = who
    this.thread = thread
  }
  async connect() {
    this.socket = await guestSocket(it, this.who)
    this.heard = 0
    const topic = `chat:${this.thread.chat.id}`
    this.socket.say({ op: 'subscribe', topic, from: this.thread.position })
    await this.socket.settle()
  }
  /** Takes in what has come so far. */
  read() {
    const fresh = this.socket?.received.slice(this.heard) ?? []
    this.heard += fresh.length
    for (const text of fresh) {
      const message = JSON.parse(text) as ToClient
      if (message.op !== 'events') continue
      const folded = message.events.reduce(foldChat, this.thread)
      this.thread = { ...folded, position: later(folded.position, message.position) }
    }
  }
  /** What came and was not read is lost with the line, as in a page that was asleep. */
  cut() {
    this.socket?.close()
    this.socket = undefined
  }
  async settle() {
    if (!this.socket) await this.connect()
    await this.socket?.settle()
    this.read()
  }
  close() {
    this.socket?.close()
  }
}

type Step = { kind: 'write' | 'answer' | 'cut' | 'read' | 'connect'; tab: 0 | 1; tries: number }
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'answer', 'cut', 'read', 'connect'),
  tab: fc.constantFrom(0, 1),
  tries: fc.integer({ min: 1, max: 3 }),
})

test('two pages of one visitor, cut at any moment and sending again: nothing is lost and nothing doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const visitor = await guest(it)
      const first = await starts(it, visitor)
      const tabs = [new Tab(visitor, first), new Tab(visitor, first)] as const
      const sent: string[] = ['Where is my parcel?']
      for (const { kind, tab: at, tries } of steps) {
        const tab = tabs[at]
        if (kind === 'cut') tab.cut()
        if (kind === 'read') tab.read()
        if (kind === 'connect') {
          tab.cut()
          await tab.connect()
        }
        if (kind === 'answer') {
          const text = `answer ${sent.length}`
          sent.push(text)
          await it.says(it.maria, first.chat.ticketId ?? '', text)
        }
        if (kind === 'write') {
          const word = { id: newId(), text: `word ${sent.length}` }
          sent.push(word.text)
          // The answer got lost: the same word again, perhaps while the first is still on its way.
          const again = () => visitor.call(writeInChat, { params: { id: first.chat.id }, body: word })
          const told = await Promise.all(Array.from({ length: tries }, again))
          expect(new Set(told.map(({ message }) => message.seq)).size).toBe(1)
        }
      }
      await it.world.reactions.settle()
      await it.log.through()
      const fresh = await visitor.call(showChat, { params: { id: first.chat.id } })
      expect(fresh.messages.map(({ text }) => text)).toEqual(sent)
      for (const tab of tabs) {
        await tab.settle()
        expect({ ...tab.thread, position: '' }).toEqual({ ...fresh, position: '' })
        tab.close()
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
