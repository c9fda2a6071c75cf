import type { Status } from './fields.ts'

/** What a list knows of a ticket; instants in ISO 8601. */
export type ListedTicket = {
  number: number
  status: Status
  priority: number
  typeId: string
  typeKey: string | null
  componentId: string | null
  componentKey: string | null
  processorId: string | null
  ownerId: string | null
  createdBy: string | null
  contactId: string | null
  contactName: string | null
  createdAt: string
  updatedAt: string
  resolvedAt: string | null
  closedAt: string | null
  /** The customer's last word while nobody has answered it. */
  waitingSince: string | null
  mergedInto: string | null
  hasFile: boolean
  unread: boolean
}
