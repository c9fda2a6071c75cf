import { anybody, chatting, forAdmins, forStaff, type Row } from './row.ts'

/** What everybody meets at the guide and its flows. */
export const guideRows: Record<string, Row> = {
  listFlows: forAdmins('done'),
  showFlow: forAdmins('done'),
  saveFlow: forAdmins('done'),
  publishFlow: forAdmins('done'),
  withdrawFlow: forAdmins('done'),
  listFlowVersions: forAdmins('done'),
  rollBackFlow: forAdmins('done'),
  archiveFlow: forAdmins('done'),
  tryFlow: forAdmins('done'),
  showFlowFigures: forAdmins('done'),
  listFlowRatings: forAdmins('done'),
  exportFlow: forAdmins('done'),
  importFlow: forAdmins('done'),
  listFlowSecrets: forAdmins('done'),
  addFlowSecret: forAdmins('done'),
  removeFlowSecret: forAdmins('done'),
  tryHook: forAdmins('done'),
  showGuide: anybody('done'),
  answerGuide: chatting(),
  showGuideTalk: forStaff('done'),
}
