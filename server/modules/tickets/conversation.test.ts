import { afterAll, beforeAll, describe, expect } from 'vitest'
import { readTicket } from '#contracts/read-marks.ts'
import { assignTicket, changeTicket, moveTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { scenario } from '#testing/scenario.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())
const desk = () => it

const word = (text: string, over: object = {}) => ({ id: newId(), text, ...over })

describe('words on a ticket', () => {
  scenario('an agent answers a new ticket: it starts and is his', desk, {
    given: ({ opened }) => opened(),
    who: 'maria',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('It is on its way.') }),
    gives: { message: { side: 'agent', seq: 2 }, ticket: { status: 'in_process', waitingSince: null } },
    tells: [
      ['message.added', 'contact', { seq: 2, isNote: false, side: 'agent' }],
      ['ticket.moved', 'contact', { move: 'start', version: 2 }],
    ],
    sees({ petar, tomas }, _given, { maria }) {
      expect(petar?.messages.map((one) => one.text)).toEqual(['Where is my card?', 'It is on its way.'])
      expect(petar?.ticket.processor?.id).toBe(maria.id)
      expect(tomas?.ticket.abilities.take).toBe(true)
    },
  })

  scenario('a note is there for staff and leaves no trace for the customer', desk, {
    given: async ({ openedAs }) => openedAs('in_process'),
    who: 'maria',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('Sounds like fraud, careful.', { isNote: true }) }),
    gives: { message: { isNote: true }, ticket: { status: 'in_process' } },
    tells: [['message.added', 'staff', { isNote: true }]],
    sees({ petar, tomas }, given) {
      expect(tomas?.messages.map((one) => one.isNote)).toEqual([false, true])
      expect(petar?.messages).toHaveLength(1)
      expect(petar?.ticket.activeAt).toBe(given.activeAt)
      expect(petar?.history.map((line) => line.type)).toEqual(['ticket.opened', 'ticket.moved'])
    },
  })

  scenario('a note may carry a move', desk, {
    given: ({ openedAs }) => openedAs('in_process'),
    who: 'maria',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('Found it myself.', { isNote: true, move: 'resolve' }) }),
    gives: { ticket: { status: 'resolved' } },
    tells: [
      ['message.added', 'staff'],
      ['ticket.moved', 'contact', { move: 'resolve' }],
    ],
  })

  scenario('a reply that closes a new ticket need not start it', desk, {
    given: ({ opened }) => opened(),
    who: 'maria',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('This is advertising.', { move: 'close' }) }),
    gives: { ticket: { status: 'closed' } },
    tells: [
      ['message.added', 'contact'],
      ['ticket.moved', 'contact', { move: 'close' }],
    ],
  })

  scenario('the customer answers what waited for him', desk, {
    given: ({ openedAs }) => openedAs('in_customer_action'),
    who: 'petar',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('Here is the number.') }),
    gives: { ticket: { status: 'in_process' } },
    tells: [
      ['message.added', 'contact', { side: 'contact' }],
      ['ticket.moved', 'contact', { move: 'customer_answered' }],
    ],
    sees({ maria }) {
      expect(maria?.ticket.waitingSince).toBe(maria?.ticket.lastCustomerWordAt)
    },
  })

  scenario('the customer is not content with what was resolved', desk, {
    given: ({ openedAs }) => openedAs('resolved'),
    who: 'petar',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('It still does not work.') }),
    gives: { ticket: { status: 'in_process', resolvedAt: null } },
    tells: [
      ['message.added', 'contact'],
      ['ticket.moved', 'contact', { move: 'reopen' }],
    ],
  })

  scenario('what the customer writes on a closed ticket opens one that follows it', desk, {
    given: ({ openedAs }) => openedAs('closed'),
    who: 'petar',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('And now the other card.') }),
    gives: ({ id }) => ({ ticket: { status: 'new', links: [{ kind: 'follows', ticketId: id }] } }),
    tells: [
      ['ticket.opened', 'contact', { version: 1 }],
      ['ticket.linked', 'contact', { kind: 'followed_by' }],
      ['message.added', 'contact', { seq: 2 }],
    ],
    sees({ petar, maria }) {
      expect(petar?.ticket).toMatchObject({ status: 'closed', links: [{ kind: 'followed_by' }] })
      expect(maria?.messages).toHaveLength(2)
    },
  })

  scenario('an agent does not write on a closed ticket', desk, {
    given: ({ openedAs }) => openedAs('closed'),
    who: 'maria',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('One more thing.') }),
    refused: { code: 'ticket_closed' },
    tells: [],
  })

  scenario("nobody writes on somebody else's ticket", desk, {
    given: ({ opened }) => opened(),
    who: 'elena',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('Hello?') }),
    refused: { code: 'not_found' },
    tells: [],
  })

  scenario('a customer writes no notes', desk, {
    given: ({ opened }) => opened(),
    who: 'petar',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: word('psst', { isNote: true }) }),
    refused: { code: 'not_allowed' },
    tells: [],
  })

  scenario('reading is told to the others', desk, {
    given: async (it) => {
      const ticket = await it.opened()
      await it.says(it.petar, ticket.id, 'One more question.')
      return ticket
    },
    who: 'maria',
    calls: readTicket,
    with: ({ id }) => ({ params: { id }, body: { seq: 2 } }),
    gives: { done: true },
    tells: [['conversation.read', 'contact', { seq: 2 }]],
  })
})

describe('changes of a ticket', () => {
  scenario('a move', desk, {
    given: ({ openedAs }) => openedAs('in_process'),
    who: 'maria',
    calls: moveTicket,
    with: ({ id, version }) => ({ params: { id }, body: { move: 'ask_customer' as const, version } }),
    gives: { status: 'in_customer_action' },
    tells: [
      [
        'ticket.moved',
        'contact',
        { changes: [{ field: 'status', from: 'in_process', to: 'in_customer_action' }] },
      ],
    ],
  })

  scenario('a customer closes what is resolved', desk, {
    given: ({ openedAs }) => openedAs('resolved'),
    who: 'petar',
    calls: moveTicket,
    with: ({ id }) => ({ params: { id }, body: { move: 'close' as const } }),
    gives: { status: 'closed', abilities: { moves: [] } },
    tells: [['ticket.moved', 'contact', { move: 'close' }]],
  })

  scenario('a change told field by field; one on an old picture is refused', desk, {
    given: ({ opened }) => opened(),
    who: 'maria',
    calls: changeTicket,
    with: ({ id, version }, { componentId }) => ({
      params: { id },
      body: { version, title: 'Lost card', priority: 5, componentId },
    }),
    gives: { title: 'Lost card', priority: 5, version: 2 },
    tells: (_given, { componentId }) => [
      [
        'ticket.changed',
        'contact',
        {
          changes: [
            { field: 'title', from: 'Card', to: 'Lost card' },
            { field: 'priority', from: 3, to: 5 },
            { field: 'componentId', from: null, to: componentId },
          ],
        },
      ],
    ],
  })

  scenario('a stale change changes nothing', desk, {
    given: ({ openedAs }) => openedAs('in_process'),
    who: 'maria',
    calls: changeTicket,
    with: ({ id }) => ({ params: { id }, body: { version: 1, title: 'Old' } }),
    refused: { code: 'stale', field: 'version' },
    tells: [],
  })

  scenario('a field for staff: the customer sees that nothing changed', desk, {
    given: ({ opened, askingId }) => opened({ typeId: askingId, fields: { version: '26.1' } }),
    who: 'maria',
    calls: changeTicket,
    with: ({ id, version }) => ({ params: { id }, body: { version, fields: { suspect: 'the cousin' } } }),
    gives: { fields: { version: '26.1', suspect: 'the cousin' } },
    tells: [['ticket.changed', 'contact', { changes: [{ field: 'fields.suspect', staffOnly: true }] }]],
    sees({ petar, tomas }) {
      expect(JSON.stringify(petar)).not.toContain('cousin')
      expect(petar?.ticket.version).toBe(tomas?.ticket.version)
      expect(tomas?.history.at(-1)?.data['changes']).toMatchObject([{ to: 'the cousin' }])
    },
  })

  scenario('taking a new ticket starts it', desk, {
    given: ({ opened }) => opened(),
    who: 'tomas',
    calls: assignTicket,
    with: ({ id }, { tomas }) => ({ params: { id }, body: { processorId: tomas.id } }),
    gives: { status: 'in_process' },
    tells: [
      ['ticket.assigned', 'contact', { version: 2 }],
      ['ticket.moved', 'contact', { move: 'start', version: 3 }],
    ],
  })

  scenario('the second who takes it is told who was first', desk, {
    given: async ({ opened, tomas }) => {
      const { id } = await opened()
      return tomas.call(assignTicket, { params: { id }, body: { processorId: tomas.id } })
    },
    who: 'maria',
    calls: assignTicket,
    with: ({ id }, { maria }) => ({ params: { id }, body: { processorId: maria.id } }),
    refused: { code: 'already_taken', params: { name: 'Tomas Král' } },
    tells: [],
  })

  scenario('work is given only to those who work here', desk, {
    given: ({ opened }) => opened(),
    who: 'maria',
    calls: assignTicket,
    with: ({ id }, { petar }) => ({ params: { id }, body: { processorId: petar.id } }),
    refused: { code: 'unknown_choice', field: 'processorId' },
    tells: [],
  })
})
