import { useTranslation } from 'react-i18next'
import type { Localized } from '#contracts/ticket-types.ts'
import { Stars } from '../../../kit/rating/stars.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'

/** As it stands in the mail and below a resolved ticket, in the language of whoever looks at it. */
export function QuestionPreview({ question }: { question: Localized }) {
  const { t } = useTranslation('admin-satisfaction')
  return (
    <section className={parts.section} aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <p>{worded(question)}</p>
      <Stars given={5} size={26} />
    </section>
  )
}
