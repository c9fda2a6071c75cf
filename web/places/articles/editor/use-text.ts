import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { moveArticleText, saveArticleText } from '#contracts/articles.ts'
import type { Article, ArticleMove, ArticleText } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { articleQuery } from '../articles-query.ts'
import { dropKept, keep, keptText } from './kept-text.ts'

export type Written = { title: string; slug: string; keywords: string; body: string }
/** What one began from, and which version that was; 0 for a language that is new. */
export type Base = { version: number; written: Written }

const nothing: Written = { title: '', slug: '', keywords: '', body: '' }
const writtenIn = ({ title, slug, keywords, body }: ArticleText): Written => ({ title, slug, keywords, body })
const baseOf = (text: ArticleText | undefined): Base => ({
  version: text?.version ?? 0,
  written: text ? writtenIn(text) : nothing,
})
const isSame = (one: Written, other: Written) => JSON.stringify(one) === JSON.stringify(other)

/**
 * The text of one language while it is written. It is kept in this browser until it is saved; when somebody else has
 * saved meanwhile, nothing is lost and one decides.
 */
export function useText(article: Article, locale: Locale) {
  const client = useQueryClient()
  const text = article.texts.find((one) => one.locale === locale)
  const [base, setBase] = useState<Base>(() => keptText(article.id, locale)?.base ?? baseOf(text))
  const [draft, setDraft] = useState<Written>(() => keptText(article.id, locale)?.draft ?? base.written)
  const isDirty = !isSame(draft, base.written)
  const isOverdue = (text?.version ?? 0) > base.version

  const begin = (from: ArticleText | undefined) => {
    dropKept(article.id, locale)
    setBase(baseOf(from))
    setDraft(baseOf(from).written)
  }
  // Nothing typed is lost by taking what somebody else saved while nothing was typed.
  if (isOverdue && !isDirty) begin(text)

  const show = (saved: Article) => {
    client.setQueryData(articleQuery(article.id).queryKey, (before) => before && { ...before, ...saved })
    const own = saved.texts.find((one) => one.locale === locale)
    begin(own)
    return own
  }
  const params = { id: article.id, locale }
  async function save() {
    const { slug, ...others } = draft
    const body = { ...others, ...(slug === '' ? {} : { slug }), version: base.version }
    return show(await call(saveArticleText, { params, body }))
  }

  return {
    text,
    draft,
    isDirty,
    isOverdue: isOverdue && isDirty,
    change: (what: Partial<Written>) =>
      setDraft((before) => {
        const next = { ...before, ...what }
        keep(article.id, locale, { base, draft: next })
        return next
      }),
    takeTheirs: () => begin(text),
    keepMine: () => setBase({ ...base, version: text?.version ?? 0 }),
    begin: show,
    save,
    /** What is seen is what is published: a draft is saved first. */
    move: async (move: ArticleMove) => {
      const now = isDirty ? await save() : text
      show(await call(moveArticleText, { params, body: { move, version: now?.version ?? 0 } }))
    },
  }
}

export type TextHandle = ReturnType<typeof useText>
