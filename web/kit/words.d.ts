import 'i18next'
import type actions from '../words/en/actions.ts'
import type adminCatalog from '../words/en/admin-catalog.ts'
import type adminFirstSteps from '../words/en/admin-first-steps.ts'
import type adminFlows from '../words/en/admin-flows.ts'
import type adminImport from '../words/en/admin-import.ts'
import type adminInboxes from '../words/en/admin-inboxes.ts'
import type adminLanguages from '../words/en/admin-languages.ts'
import type adminInvitations from '../words/en/admin-invitations.ts'
import type adminKinds from '../words/en/admin-kinds.ts'
import type adminMail from '../words/en/admin-mail.ts'
import type adminPeople from '../words/en/admin-people.ts'
import type adminQueues from '../words/en/admin-queues.ts'
import type adminSatisfaction from '../words/en/admin-satisfaction.ts'
import type adminRules from '../words/en/admin-rules.ts'
import type adminTime from '../words/en/admin-time.ts'
import type admin from '../words/en/admin.ts'
import type articles from '../words/en/articles.ts'
import type bell from '../words/en/bell.ts'
import type chat from '../words/en/chat.ts'
import type choices from '../words/en/choices.ts'
import type common from '../words/en/common.ts'
import type bans from '../words/en/bans.ts'
import type deskChat from '../words/en/desk-chat.ts'
import type deskList from '../words/en/desk-list.ts'
import type deskRouting from '../words/en/desk-routing.ts'
import type deskSuggestions from '../words/en/desk-suggestions.ts'
import type deskThread from '../words/en/desk-thread.ts'
import type desk from '../words/en/desk.ts'
import type feedback from '../words/en/feedback.ts'
import type fields from '../words/en/fields.ts'
import type flowBegin from '../words/en/flow-begin.ts'
import type flowTrial from '../words/en/flow-trial.ts'
import type helpFound from '../words/en/help-found.ts'
import type kept from '../words/en/kept.ts'
import type macros from '../words/en/macros.ts'
import type office from '../words/en/office.ts'
import type orders from '../words/en/orders.ts'
import type portalGuide from '../words/en/portal-guide.ts'
import type portalTicket from '../words/en/portal-ticket.ts'
import type portal from '../words/en/portal.ts'
import type profile from '../words/en/profile.ts'
import type reckoning from '../words/en/reckoning.ts'
import type rating from '../words/en/rating.ts'
import type replies from '../words/en/replies.ts'
import type savedViews from '../words/en/saved-views.ts'
import type returns from '../words/en/returns.ts'
import type reports from '../words/en/reports.ts'
import type signIn from '../words/en/sign-in.ts'
import type signInHelp from '../words/en/sign-in-help.ts'
import type unsubscribe from '../words/en/unsubscribe.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      actions: typeof actions
      chat: typeof chat
      choices: typeof choices
      common: typeof common
      articles: typeof articles
      bell: typeof bell
      desk: typeof desk
      bans: typeof bans
      'desk-chat': typeof deskChat
      'desk-list': typeof deskList
      'desk-routing': typeof deskRouting
      'saved-views': typeof savedViews
      'desk-suggestions': typeof deskSuggestions
      'desk-thread': typeof deskThread
      feedback: typeof feedback
      fields: typeof fields
      'flow-begin': typeof flowBegin
      'flow-trial': typeof flowTrial
      'help-found': typeof helpFound
      portal: typeof portal
      orders: typeof orders
      returns: typeof returns
      'portal-guide': typeof portalGuide
      'portal-ticket': typeof portalTicket
      admin: typeof admin
      'admin-catalog': typeof adminCatalog
      'admin-first-steps': typeof adminFirstSteps
      'admin-flows': typeof adminFlows
      'admin-import': typeof adminImport
      'admin-inboxes': typeof adminInboxes
      'admin-languages': typeof adminLanguages
      'admin-invitations': typeof adminInvitations
      'admin-kinds': typeof adminKinds
      'admin-mail': typeof adminMail
      'admin-people': typeof adminPeople
      'admin-queues': typeof adminQueues
      'admin-satisfaction': typeof adminSatisfaction
      'admin-rules': typeof adminRules
      'admin-time': typeof adminTime
      kept: typeof kept
      macros: typeof macros
      office: typeof office
      profile: typeof profile
      reckoning: typeof reckoning
      rating: typeof rating
      replies: typeof replies
      reports: typeof reports
      'sign-in-help': typeof signInHelp
      'sign-in': typeof signIn
      unsubscribe: typeof unsubscribe
    }
  }
}
