import { useState } from 'react'

/**
 * For a part that is fetched when a hand comes near its button, so that a first load does not pay for it.
 * Until then only the button is drawn; pressed, the part takes its place and opens itself.
 */
export function useOnDemand(fetch: () => Promise<unknown>) {
  const [isAsked, setAsked] = useState(false)
  return {
    isAsked,
    button: {
      onPointerEnter: () => void fetch(),
      onFocus: () => void fetch(),
      onClick: () => setAsked(true),
    },
  }
}
