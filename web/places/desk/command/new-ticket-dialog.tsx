import { useState } from 'react'
import type { ContactCard } from '#contracts/contacts.ts'
import { NewTicket } from '../person/new-ticket.tsx'
import { PersonChoice } from './person-choice.tsx'

/** First for whom, then what about. */
export function NewTicketDialog({ onClose }: { onClose: () => void }) {
  const [contact, setContact] = useState<ContactCard>()
  return contact ? (
    <NewTicket contact={contact} onClose={onClose} />
  ) : (
    <PersonChoice onChoose={setContact} onClose={onClose} />
  )
}
