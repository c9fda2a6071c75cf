import { faultWords } from '#contracts/words/faults.ts'
import type { Pages } from '#kit/pages.ts'
import { bubbleLook } from './bubble-look.ts'
import { shopPages } from './demo-shop/shop-pages.ts'
import { invitationsScript } from './invitations-script.ts'
import { panelPage } from './panel-page.ts'

/** What other sites embed; the script that they paste and the parts of the panel are files of the build. */
export const embedPages: Pages = {
  pages: [
    {
      method: 'GET',
      path: '/widget/look/:file',
      says: 'How the bubble of an inbox looks.',
      limit: { times: 600, seconds: 60 },
      answer: bubbleLook,
    },
    {
      method: 'GET',
      path: '/widget/invitations/:file',
      says: 'What an inbox says to visitors who have not written yet.',
      limit: { times: 600, seconds: 60 },
      answer: invitationsScript,
    },
    {
      method: 'GET',
      path: '/widget/panel',
      says: 'The chat of an inbox, in a frame of its sites.',
      limit: { times: 300, seconds: 60 },
      answer: panelPage,
    },
    ...shopPages,
  ],
  refused: (_world, fault, locale) =>
    Promise.resolve({
      type: 'text/plain; charset=utf-8',
      body: faultWords(fault.code, locale, fault.params).title,
      kept: 'not',
    }),
}
