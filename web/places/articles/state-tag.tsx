import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '#contracts/articles.ts'
import { Tag } from '../admin/parts/tag.tsx'

const tones = { draft: 'plain', published: 'good', internal: 'info' } as const

/** A language of an article and how far it is; a dot when something was saved that nobody sees yet. */
export function StateTag({
  text,
}: {
  text: Pick<ArticleHead, 'locale' | 'state' | 'version' | 'shownVersion'>
}) {
  const { t } = useTranslation('articles')
  const { locale, state, version, shownVersion } = text
  const isAhead = shownVersion !== null && shownVersion !== version
  return (
    <Tag tone={tones[state]}>
      {locale.toUpperCase()} {t(`state.${state}`)}
      {isAhead && (
        <>
          <span aria-hidden> •</span>
          <span className="unseen">{t('state.ahead')}</span>
        </>
      )}
    </Tag>
  )
}
