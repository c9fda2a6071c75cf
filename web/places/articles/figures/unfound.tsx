import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetSearch, listUnfoundSearches } from '#contracts/article-figures.ts'
import type { ArticleSearch } from '#contracts/article-figures.ts'
import { call } from '../../../kit/api.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { say } from '../../../kit/toast.ts'
import parts from '../../admin/parts/parts.module.css'
import { figuresKey } from '../articles-query.ts'
import { readListSearch } from '../searches.ts'
import { DaysPick } from './days-pick.tsx'
import classes from './figures.module.css'

/** What people looked for and did not open anything for: what is to be written next. */
export function Unfound() {
  const { t } = useTranslation('articles')
  const [days, setDays] = useState(30)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...figuresKey, 'unfound', days],
    queryFn: ({ signal }) => call(listUnfoundSearches, { query: { days }, signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageTitle size="large">{t('unfound.title')}</PageTitle>
      <p className={parts.says}>{t('unfound.says')}</p>
      <div className={classes.choose}>
        <DaysPick days={days} onPick={setDays} />
      </div>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('unfound.none')} says={t('unfound.noneSays')} />}
      {data && data.items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('unfound.words')}</th>
              <th scope="col">{t('unfound.asked')}</th>
              <th scope="col">{t('unfound.empty')}</th>
              <th scope="col">
                <span className="unseen">{t('unfound.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <Row key={`${one.locale} ${one.words}`} search={one} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function Row({ search: { words, locale, asked, unfound } }: { search: ArticleSearch }) {
  const { t } = useTranslation(['articles', 'common'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const wordsOf = useProblemWords()
  const forget = useMutation({
    mutationFn: () => call(forgetSearch, { body: { words, locale } }),
    onSettled: () => client.invalidateQueries({ queryKey: figuresKey }),
    onError: (error) => say(wordsOf(error).title, { tone: 'bad' }),
  })
  return (
    <tr>
      <th scope="row">
        <span lang={locale}>{words}</span>
        <div className={parts.second}>{t(`common:language.${locale}`)}</div>
      </th>
      <td className="figures">{asked}</td>
      <td className="figures">{unfound}</td>
      <td>
        <span className={classes.buttons}>
          <Button
            onClick={() => void navigate({ to: '/articles', search: readListSearch({ add: words }) })}
            size="compact-sm"
            variant="default"
            aria-label={t('unfound.writeAbout', { words })}
          >
            {t('unfound.write')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('unfound.forgetWords', { words })}
            loading={forget.isPending}
            onClick={() => forget.mutate()}
          >
            {t('unfound.forget')}
          </Button>
        </span>
      </td>
    </tr>
  )
}
