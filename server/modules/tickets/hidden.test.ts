import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showHistory } from '#contracts/history.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import { changeTicket, moveTicket, openTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { listTicketTypes } from '#contracts/ticket-types.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

/** What a customer must never see: others' tickets, notes, fields for staff. */
let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

describe("somebody else's ticket does not exist", () => {
  test('not by id, not by number, not for any verb', async () => {
    const { id, number } = await it.opened({}, it.elena)
    const params = { id }
    const refusals = await Promise.all([
      it.petar.refused(showTicket, { params }),
      it.petar.refused(showTicket, { params: { id: number } }),
      it.petar.refused(showHistory, { params }),
      it.petar.refused(writeMessage, { params, body: { id: newId(), text: 'Hi.' } }),
      it.petar.refused(moveTicket, { params, body: { move: 'close' } }),
      it.petar.refused(changeTicket, { params, body: { version: 1, title: 'Mine now' } }),
      it.petar.refused(readTicket, { params, body: { seq: 1 } }),
    ])
    expect(refusals.map((one) => [one.status, one.code])).toEqual(
      refusals.map(() => [404, 'not_found'] as const),
    )
  })

  test('not even his own by its number; staff may say it', async () => {
    const { id, number } = await it.opened()
    expect(await it.petar.refused(showTicket, { params: { id: number } })).toMatchObject({ status: 404 })
    expect((await it.tomas.call(showTicket, { params: { id: number } })).ticket.id).toBe(id)
  })

  test("a customer opens none in another's name; staff open one for whoever exists", async () => {
    const { contactId } = it.elena
    const open = (contact: string) => ({
      body: {
        id: newId(),
        title: 'x',
        description: 'x',
        typeId: it.plainId,
        contactId: contact,
      },
    })
    expect(await it.petar.refused(openTicket, open(contactId ?? ''))).toMatchObject({ code: 'not_found' })
    expect((await it.maria.call(openTicket, open(contactId ?? ''))).contact.id).toBe(contactId)
    expect(await it.maria.refused(openTicket, open(newId()))).toMatchObject({ code: 'not_found' })
  })
})

describe('notes', () => {
  test('are in nothing that a customer can ask for', async () => {
    const { id } = await it.opened()
    const noteId = await it.says(it.maria, id, 'he is lying', true)
    await it.log.through()
    const seen = await Promise.all([
      it.petar.call(showTicket, { params: { id } }),
      it.petar.call(showHistory, { params: { id } }),
      it.petar.refused(writeMessage, { params: { id }, body: { id: noteId, text: 'mine' } }),
    ])
    expect(JSON.stringify(seen)).not.toContain('lying')
    expect(JSON.stringify(seen.slice(0, 2))).not.toContain(noteId)
    const staff = await it.tomas.call(showTicket, { params: { id } })
    expect(staff.messages.map((one) => one.id)).toContain(noteId)
  })

  test('are not found by his search', async () => {
    const { id } = await it.opened()
    await it.says(it.maria, id, 'wolverine', true)
    const query = { q: 'wolverine' }
    expect((await it.petar.call(listTickets, { query })).items).toEqual([])
    expect((await it.tomas.call(listTickets, { query })).items.map((row) => row.id)).toEqual([id])
  })
})

describe('fields for staff', () => {
  test('are in no form, no ticket and no history of a customer, also after the field is gone', async () => {
    const ticket = await it.opened({ typeId: it.askingId, fields: { version: '26.1' } })
    const { id } = ticket
    await it.maria.call(changeTicket, {
      params: { id },
      body: { version: ticket.version, fields: { suspect: 'the butler' } },
    })
    await it.log.through()
    const seen = await Promise.all([
      it.petar.call(listTicketTypes),
      it.petar.call(showTicket, { params: { id } }),
      it.petar.call(showHistory, { params: { id } }),
    ])
    expect(JSON.stringify(seen)).not.toMatch(/suspect|butler/)
    await it.world.db
      .updateTable('ticket_types')
      .set({ fields: '[]' })
      .where('id', '=', it.askingId)
      .execute()
    expect(JSON.stringify(await it.petar.call(showTicket, { params: { id } }))).not.toContain('butler')
    expect((await it.maria.call(showTicket, { params: { id } })).ticket.fields).toEqual({
      version: '26.1',
      suspect: 'the butler',
    })
  })
})
