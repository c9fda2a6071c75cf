import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listArticleWords, removeArticleWords } from '#contracts/article-figures.ts'
import type { ArticleWords } from '#contracts/article-figures.ts'
import { call } from '../../../kit/api.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { say } from '../../../kit/toast.ts'
import { More } from '../../admin/parts/more.tsx'
import parts from '../../admin/parts/parts.module.css'
import { Tag } from '../../admin/parts/tag.tsx'
import { figuresKey } from '../articles-query.ts'
import classes from './figures.module.css'

/** What readers wrote when they said whether an article was useful. */
export function WordsLeft() {
  const { t } = useTranslation('articles')
  const found = useInfiniteQuery({
    queryKey: [...figuresKey, 'words'],
    queryFn: ({ pageParam, signal }) =>
      call(listArticleWords, { query: { after: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const words = found.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageTitle size="large">{t('words.title')}</PageTitle>
      <p className={parts.says}>{t('words.says')}</p>
      {found.isPending && <Skeleton shape="card" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {words?.length === 0 && <EmptyState title={t('words.none')} says={t('words.noneSays')} />}
      <ul className={classes.words}>
        {words?.map((one) => (
          <Left key={one.id} of={one} />
        ))}
      </ul>
      <More of={found} />
    </>
  )
}

function Left({ of: { id, articleId, locale, title, words, isUseful, at } }: { of: ArticleWords }) {
  const { t } = useTranslation('articles')
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const remove = useMutation({
    mutationFn: () => call(removeArticleWords, { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: figuresKey }),
    onError: (error) => say(wordsOf(error).title, { tone: 'bad' }),
  })
  return (
    <li className={classes.left}>
      <p className={classes.said} lang={locale}>
        {words}
      </p>
      <div className={classes.of}>
        <Tag tone={isUseful ? 'good' : 'warn'}>{t(isUseful ? 'words.yes' : 'words.no')}</Tag>
        <Link to="/articles/$id" params={{ id: articleId }} search={{ locale }} lang={locale}>
          {title}
        </Link>
        <RelativeTime at={at} />
        <Button
          size="compact-sm"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('words.remove')}
        </Button>
      </div>
    </li>
  )
}
