import { useLayoutEffect } from 'react'

export type Place = 'desk' | 'portal' | 'office' | 'admin' | 'entry'

/** Says on <html> which place is shown; tokens.css makes the desk dense and the portal roomy by it. */
export function usePlace(place: Place) {
  useLayoutEffect(() => {
    document.documentElement.dataset['place'] = place === 'entry' ? 'portal' : place
  }, [place])
}
