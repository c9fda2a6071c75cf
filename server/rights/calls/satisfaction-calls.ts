import {
  openRatingLink,
  rateByLink,
  rateTicket,
  saveSatisfactionRules,
  showRatings,
  showSatisfactionRules,
} from '#contracts/satisfaction.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { tokenFrom } from '#testing/mailbox.ts'
import { owned, plain, type At } from '../call.ts'

async function resolved({ scene, owner }: At) {
  const { id } = await scene.open(owner)
  // Who works here has his in process.
  const moves = owner.role === 'customer' ? (['start', 'resolve'] as const) : (['resolve'] as const)
  for (const move of moves) await scene.helper.call(moveTicket, { params: { id }, body: { move } })
  return { params: { id } }
}

async function linked(at: At) {
  const owner = await at.scene.somebody('customer')
  await resolved({ ...at, owner })
  return { token: await tokenFrom(at.scene, owner.email, 'ticket_resolved'), standsFor: owner }
}

export const satisfactionCalls = [
  owned(showRatings, async ({ scene, owner }) => ({ params: { id: (await scene.threadOf(owner)).id } })),
  owned(rateTicket, async (at) => ({ ...(await resolved(at)), body: { stars: 4, words: 'Quick' } })),
  plain(openRatingLink, async (at) => {
    const { token, standsFor } = await linked(at)
    return { body: { token }, standsFor }
  }),
  plain(rateByLink, async (at) => {
    const { token, standsFor } = await linked(at)
    return { body: { token, stars: 4, words: 'Quick' }, standsFor }
  }),
  plain(showSatisfactionRules, () => ({})),
  plain(saveSatisfactionRules, async ({ scene }) => ({ body: await scene.boss.call(showSatisfactionRules) })),
]
