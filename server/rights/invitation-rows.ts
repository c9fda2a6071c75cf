import { forAdmins, type Row } from './row.ts'

/** What a site says to visitors who have not written yet. */
export const invitationRows: Record<string, Row> = {
  listInvitations: forAdmins('done'),
  saveInvitation: forAdmins('done'),
  removeInvitation: forAdmins('done'),
}
