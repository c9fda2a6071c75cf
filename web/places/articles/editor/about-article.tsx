import { Button, MultiSelect, NativeSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeArticle, listArticles, removeArticle } from '#contracts/articles.ts'
import type { Article, ArticleRow } from '#contracts/articles.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { spoken } from '../../../kit/language.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../../admin/parts/parts.module.css'
import { articleQuery, articlesKey, categoriesQuery } from '../articles-query.ts'
import { familyNames } from '../categories/families.ts'

/** What belongs to all languages of an article; each change counts at once. */
export function AboutArticle({ article }: { article: Article }) {
  const { t } = useTranslation('articles')
  const client = useQueryClient()
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const [problem, setProblem] = useState<unknown>(null)
  const key = articleQuery(article.id).queryKey

  async function change(what: { categoryId?: string; relatedIds?: string[] }) {
    setProblem(null)
    try {
      const body = { ...what, version: article.version }
      const saved = await call(changeArticle, { params: { id: article.id }, body })
      client.setQueryData(key, (before) => before && { ...before, ...saved })
    } catch (error) {
      setProblem(error)
      void client.invalidateQueries({ queryKey: key })
    }
  }

  return (
    <section className={parts.panel} aria-labelledby="about-article">
      <h2 id="about-article">{t('about.title')}</h2>
      <div className={parts.form}>
        <NativeSelect
          label={t('category')}
          value={article.categoryId}
          data={familyNames(categories)}
          onChange={({ currentTarget }) => void change({ categoryId: currentTarget.value })}
        />
        <Related article={article} onChange={(relatedIds) => void change({ relatedIds })} />
        {problem !== null && <ProblemLine error={problem} />}
        {article.abilities.remove && <Removing article={article} />}
      </div>
    </section>
  )
}

function Related({ article, onChange }: { article: Article; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation(['articles', 'common'])
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 200)
  const found = useQuery({
    queryKey: [...articlesKey, 'beside', asked],
    queryFn: ({ signal }) => call(listArticles, { query: { words: asked }, signal }),
    placeholderData: keepPreviousData,
  })
  const offered = (found.data?.items ?? [])
    .filter(({ id }) => id !== article.id)
    .map((row) => ({ value: row.id, label: titleOf(row) }))
  const chosen = article.related.map(({ id, title }) => ({ value: id, label: title }))
  const suggested = article.suggested.map(({ title }) => title).join(' · ')
  return (
    <MultiSelect
      label={t('about.related')}
      description={suggested === '' ? t('about.relatedHelp') : t('about.suggested', { titles: suggested })}
      searchable
      clearable
      maxValues={6}
      nothingFoundMessage={t('common:pickNothing')}
      searchValue={words}
      onSearchChange={setWords}
      // What was found fits the words already; Mantine would look for them in the titles alone.
      filter={({ options }) => options}
      data={[...chosen, ...offered.filter(({ value }) => !chosen.some((one) => one.value === value))]}
      value={chosen.map(({ value }) => value)}
      onChange={onChange}
    />
  )
}

const titleOf = ({ texts }: ArticleRow) =>
  (texts.find(({ locale }) => locale === spoken()) ?? texts[0])?.title ?? ''

function Removing({ article }: { article: Article }) {
  const { t } = useTranslation('articles')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const remove = async () => {
    await call(removeArticle, { params: { id: article.id } })
    void client.invalidateQueries({ queryKey: articlesKey })
    void navigate({ to: '/articles' })
  }
  return (
    <div className={parts.section}>
      <div className={parts.line}>
        <p>{t('remove.says')}</p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('remove.verb')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('remove.title')}
        verb={t('remove.verb')}
        isGrave
        onConfirm={remove}
        onClose={() => setOpen(false)}
      >
        {t('remove.ask')}
      </ConfirmDialog>
    </div>
  )
}
