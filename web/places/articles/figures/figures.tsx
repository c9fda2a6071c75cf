import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showArticleFigures } from '#contracts/article-figures.ts'
import type { ArticleFigures } from '#contracts/article-figures.ts'
import { call } from '../../../kit/api.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../../admin/parts/parts.module.css'
import { figuresKey } from '../articles-query.ts'
import { DaysPick } from './days-pick.tsx'
import classes from './figures.module.css'

/** How often each text was read, and found useful or not. */
export function Figures() {
  const { t } = useTranslation('articles')
  const [days, setDays] = useState(30)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...figuresKey, 'views', days],
    queryFn: ({ signal }) => call(showArticleFigures, { query: { days }, signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageTitle size="large">{t('figures.title')}</PageTitle>
      <p className={parts.says}>{t('figures.says')}</p>
      <div className={classes.choose}>
        <DaysPick days={days} onPick={setDays} />
      </div>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('figures.none')} says={t('figures.noneSays')} />}
      {data && data.items.length > 0 && <FiguresTable figures={data.items} />}
    </>
  )
}

function FiguresTable({ figures }: { figures: readonly ArticleFigures[] }) {
  const { t } = useTranslation(['articles', 'common'])
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('text.title')}</th>
          <th scope="col">{t('figures.views')}</th>
          <th scope="col">{t('figures.useful')}</th>
          <th scope="col">{t('figures.useless')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ articleId, locale, title, views, useful, useless }) => (
          <tr key={`${articleId} ${locale}`}>
            <th scope="row">
              <Link
                to="/articles/$id"
                params={{ id: articleId }}
                search={{ locale }}
                className={parts.row}
                lang={locale}
                data-row
              >
                {title}
              </Link>
              <div className={parts.second}>{t(`common:language.${locale}`)}</div>
            </th>
            <td className="figures">{views}</td>
            <td className="figures">
              {useful}
              {useful + useless > 0 && (
                <span className={classes.share}>
                  {t('figures.share', { percent: Math.round((100 * useful) / (useful + useless)) })}
                </span>
              )}
            </td>
            <td className="figures">{useless}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
