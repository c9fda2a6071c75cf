import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ARTICLE_TITLE_LIMIT, KEYWORDS_LIMIT } from '#contracts/articles.ts'
import type { Article } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { StaleNotice } from '../../admin/parts/stale-notice.tsx'
import { BodyEditor } from './body-editor.tsx'
import classes from './editor.module.css'
import { PersonalData } from './personal-data.tsx'
import { Preview } from './preview.tsx'
import { TextActions } from './text-actions.tsx'
import { useText } from './use-text.ts'

/** Title, address and text of one language beside how it will look. */
export function TextEditor({ article, locale }: { article: Article; locale: Locale }) {
  const { t } = useTranslation('articles')
  const text = useText(article, locale)
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const title = useRef<HTMLInputElement>(null)
  const { draft, change } = text
  const place = `/help/${locale}/articles/`

  async function act(work: () => Promise<unknown>) {
    if (draft.title.trim() === '') return title.current?.focus()
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const onSaveKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void act(text.save)
  })
  useEffect(() => {
    // Unlike single keys it works while somebody types.
    const listener = (event: KeyboardEvent) => onSaveKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  const errorAt = (field: string) =>
    problem instanceof Problem && problem.field === field ? problem.message : undefined
  const isBeside = problem !== null && !['title', 'slug'].some((field) => errorAt(field) !== undefined)

  return (
    <section className={classes.text} aria-label={t('text.label')}>
      {text.isOverdue && <StaleNotice onTheirs={text.takeTheirs} onMine={text.keepMine} />}
      <PersonalData draft={draft} from={article.from} onChange={change} />
      <div className={classes.facts}>
        <TextInput
          ref={title}
          label={t('text.title')}
          lang={locale}
          required
          maxLength={ARTICLE_TITLE_LIMIT}
          value={draft.title}
          error={errorAt('title')}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <TextInput
          label={t('text.slug')}
          description={place}
          placeholder={t('text.slugMade')}
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
          value={draft.slug}
          error={errorAt('slug')}
          onChange={({ currentTarget }) => change({ slug: currentTarget.value })}
        />
        <TextInput
          label={t('text.keywords')}
          description={t('text.keywordsHelp')}
          lang={locale}
          maxLength={KEYWORDS_LIMIT}
          value={draft.keywords}
          onChange={({ currentTarget }) => change({ keywords: currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <BodyEditor
          articleId={article.id}
          locale={locale}
          value={draft.body}
          onChange={(body) => change({ body })}
        />
        <Preview body={draft.body} locale={locale} />
      </div>
      {isBeside && <ProblemLine error={problem} />}
      <TextActions article={article} locale={locale} text={text} isBusy={isBusy} onAct={act} />
    </section>
  )
}
