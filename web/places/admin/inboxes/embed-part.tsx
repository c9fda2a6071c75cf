import { useTranslation } from 'react-i18next'
import parts from '../parts/parts.module.css'
import { Copied } from './copied.tsx'

/** The one line that a site pastes. */
export function EmbedPart({ publicId }: { publicId: string }) {
  const { t } = useTranslation('admin-inboxes')
  const line = `<script src="${window.location.origin}/widget.js" data-inbox="${publicId}" async></script>`
  return (
    <section className={parts.section}>
      <h3>{t('embed')}</h3>
      <Copied label={t('embedHelp')} text={line} />
    </section>
  )
}
