import type { KeyboardEvent } from 'react'
import { NODE_PANEL } from '../node/node-panel.tsx'

/** Enter on a card, which chooses it, leads on into its panel; Escape leads back. */
export function openChosen({ key, target }: KeyboardEvent<HTMLElement>, choose: (keys: string[]) => void) {
  if (key !== 'Enter' || !(target instanceof HTMLElement) || !target.matches('.react-flow__node')) return
  choose([target.dataset['id'] ?? ''])
  // The panel of the node is drawn in answer to the same key.
  requestAnimationFrame(() => document.getElementById(NODE_PANEL)?.focus())
}

export const backToCard = (key: string) =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(key)}"]`)?.focus()
