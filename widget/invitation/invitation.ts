import type { InvitationsShown } from '#contracts/invitations.ts'
import type { Switchboard } from '../loader/commands.ts'
import { showCard } from './card.ts'
import { choose, wordsFor } from './choose.ts'
import { isReturning, mayBeInvited, noteClosed, noteHere, noteShown } from './memory.ts'

/**
 * Invites the visitor of this page, if one of the invitations fits: at most once a visit. Whom it fits is decided here,
 * in his browser; nobody is told of those who were looked at.
 */
export function invite({ css, dismiss, rightToLeft, items }: InvitationsShown) {
  const chat = window.Switchboard
  const bubble = document.querySelector<HTMLElement>('switchboard-chat')
  if (!chat || !('open' in chat) || !bubble) return
  const wasHere = isReturning()
  let [seconds, address] = [Math.floor(performance.now() / 1000), location.href]
  let takeAway: (() => void) | undefined

  const looking = setInterval(() => {
    if (document.hidden) return
    // A page of one script goes on to its next page without a load.
    if (location.href !== address) [seconds, address] = [0, location.href]
    else seconds += 1
    const sinceLoad = performance.now() / 1000
    const visit = { address, seconds, sinceLoad, isReturning: wasHere, language: bubble.lang }
    const one = choose(items, visit)
    if (!one) return
    stop()
    if (mayBeInvited()) show(one)
  }, 1000)
  const stop = () => clearInterval(looking)

  function show(one: InvitationsShown['items'][number]) {
    noteShown()
    const { text, language } = wordsFor(one, bubble?.lang ?? '')
    takeAway = showCard(bubble as HTMLElement, css, {
      text,
      language,
      isRightToLeft: rightToLeft.includes(language),
      dismiss: dismiss[language] ?? dismiss['en'] ?? '',
      onTaken: () => {
        noteHere()
        ;(chat as Switchboard).open(one.id)
      },
      onClosed: noteClosed,
    })
  }

  // Who opens the chat by himself needs no invitation.
  chat.on('open', () => {
    stop()
    takeAway?.()
  })
  chat.on('start', noteHere)
}
