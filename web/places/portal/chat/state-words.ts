import type { Chat } from '#contracts/chat-shapes.ts'

/** How a chat stands, for whoever began it. */
export function stateWords({ state, agent }: Chat) {
  if (state === 'ended') return 'state.ended'
  if (state === 'as_ticket') return 'state.asTicket'
  if (state === 'guided') return 'state.guided'
  return agent ? 'state.here' : 'state.waiting'
}
