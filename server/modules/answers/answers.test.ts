import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { learnAgain, showLearning, similarTickets, understand } from '#contracts/answers.ts'
import { archiveComponent, saveComponent } from '#contracts/ticket-types.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { featuresOf } from './features.ts'
import { learnTopics } from './learn-topics.ts'
import { judge, learn } from './learn.ts'

const cards = [
  'My card has not arrived',
  'Where is the new card',
  'The card was lost in the post',
  'Card delivery is late',
]
const cash = [
  'The machine took my money',
  'Cash machine gave less money',
  'Money from the ATM is missing',
  'ATM swallowed cash',
]
const examples = [
  ...cards.map((text) => ({ text, topic: 'cards' })),
  ...cash.map((text) => ({ text, topic: 'cash' })),
]

describe('learning', () => {
  test('what resembles is recognised, also with a typing error and in other letters', async () => {
    const learnt = await learn(examples)
    const first = (text: string) => judge(learnt, text)[0]?.topic
    expect(first('when does my card arrive?')).toBe('cards')
    expect(first('the cash machien kept my moneyy')).toBe('cash')
    expect(first('Кард деливъри')).toBe('cards')
  })

  test('the same texts always give the same, in whatever order they come', async () => {
    const [one, two] = [await learn(examples), await learn(examples)]
    expect(judge(one, 'card')).toEqual(judge(two, 'card'))
  })

  test('confidences are shares of one whole, whatever is asked', async () => {
    const learnt = await learn(examples)
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const judged = judge(learnt, text)
        expect(judged.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 6)
        expect(judged.every(({ confidence }) => confidence >= 0)).toBe(true)
      }),
    )
  })

  test('a long text is read as far as it helps', () => {
    expect(featuresOf('card '.repeat(100_000))).toEqual(featuresOf('card card'))
  })
})

describe('of tickets', () => {
  let it: Desk
  let cashId: string
  beforeAll(async () => {
    it = await openDesk()
    cashId = newId()
    await it.kalina.call(saveComponent, {
      params: { id: cashId },
      body: { key: 'cash', name: { en: 'Cash', bg: 'Cash', ru: 'Cash' }, place: 2, version: 0, agentIds: [] },
    })
  })
  afterAll(() => it.stop())

  /** Solved, with our answer. */
  async function solved(text: string, componentId: string, answer: string) {
    const ticket = await it.opened({ title: text.slice(0, 60), description: text, componentId })
    await it.says(it.maria, ticket.id, answer)
    await it.maria.call(moveTicket, { params: { id: ticket.id }, body: { move: 'resolve' } })
    return ticket
  }
  const asks = (text: string) => it.petar.call(understand, { body: { text } })

  test('while nothing is learnt nothing is claimed; then what was asked before tells', async () => {
    expect(await asks('Where is my card?')).toEqual({ isSure: false, components: [], typeId: null })
    for (let round = 0; round < 8; round++) {
      for (const text of cards)
        await solved(`${text} ${round}`, it.componentId, `It left on Monday ${round}.`)
      for (const text of cash) await solved(`${text} ${round}`, cashId, `We have sent it back ${round}.`)
    }
    expect(await it.kalina.call(showLearning)).toMatchObject({ learntAt: null, available: 64, needed: 60 })
    await it.kalina.call(learnAgain)
    await expect.poll(async () => (await it.kalina.call(showLearning)).examples, { timeout: 20_000 }).toBe(64)
    const understood = await asks('My new card is not there yet')
    expect(understood).toMatchObject({ isSure: true, components: [{ id: it.componentId }] })
    // What tickets about it mostly are.
    expect(understood.typeId).toBe(it.plainId)
    expect(await asks('qqqq wwww')).toMatchObject({ isSure: false })
  })

  test('solved tickets that resemble are found with what we answered; a note never is', async () => {
    const best = await solved(
      'The machine at the airport kept my money and printed no slip',
      cashId,
      'Booked back today.',
    )
    await it.says(it.maria, best.id, 'He calls every week.', true)
    const ticket = await it.opened({
      title: 'Machine kept my money',
      description: 'The machine at the airport printed no slip.',
    })
    const { items } = await it.maria.call(similarTickets, { params: { id: ticket.id } })
    expect(items[0]).toMatchObject({ id: best.id, number: best.number, answer: 'Booked back today.' })
    expect(JSON.stringify(items)).not.toContain('every week')
  })

  test('a component that is not offered any more is not suggested', async () => {
    await it.kalina.call(archiveComponent, { params: { id: cashId }, body: { archived: true } })
    expect((await asks('ATM swallowed cash')).components.map(({ id }) => id)).not.toContain(cashId)
  })

  test('learning again keeps one model only', async () => {
    await learnTopics(it.world)
    const models = await it.world.db.selectFrom('answer_models').select('id').execute()
    expect(models).toHaveLength(1)
  })
})
