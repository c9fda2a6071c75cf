import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** What the canvas says to who listens, in our words. */
export function useCanvasWords() {
  const { t } = useTranslation('admin-flows')
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('listen.node'),
      'node.a11yDescription.keyboardDisabled': t('listen.node'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) =>
        t('listen.moved', { x, y }),
      'edge.a11yDescription.default': t('listen.line'),
      'minimap.ariaLabel': t('map'),
      'handle.ariaLabel': t('listen.point'),
    }),
    [t],
  )
}
