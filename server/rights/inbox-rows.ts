import { anybody, forAdmins, type Row } from './row.ts'

/** Where chats come in, and what is said there to visitors who have not written yet. */
export const inboxRows: Record<string, Row> = {
  listInboxes: forAdmins('done'),
  saveInbox: forAdmins('done'),
  archiveInbox: forAdmins('done'),
  renewInboxKey: forAdmins('done'),
  listInvitations: forAdmins('done'),
  saveInvitation: forAdmins('done'),
  removeInvitation: forAdmins('done'),
  listChatLanguages: forAdmins('done'),
  saveChatLanguage: forAdmins('done'),
  archiveChatLanguage: forAdmins('done'),
  showChatLanguage: anybody('done'),
}
