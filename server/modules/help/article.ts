import type { Selectable } from 'kysely'
import type { ArticleMove, ArticleState } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Tables } from '#server/tables.ts'

export type ArticleRow = Selectable<Tables['articles']>
export type TextRow = Omit<Selectable<Tables['article_texts']>, 'words'>
export type TextKey = { id: string; locale: Locale }

/** The table is the rule. Publishing what is published shows what was saved since. */
export const flow: Record<ArticleState, Partial<Record<ArticleMove, ArticleState>>> = {
  draft: { publish: 'published', keep_internal: 'internal' },
  published: { publish: 'published', keep_internal: 'internal', unpublish: 'draft' },
  internal: { publish: 'published', keep_internal: 'internal', unpublish: 'draft' },
}

export const movesFrom = (state: ArticleState): ArticleMove[] => Object.keys(flow[state]) as ArticleMove[]

type Shown = Pick<TextRow, 'state' | 'version' | 'shown_version'>

/** Those that would change what readers see. */
export const movesOf = (text: Shown): ArticleMove[] =>
  movesFrom(text.state).filter(
    (move) => flow[text.state][move] !== text.state || text.shown_version !== text.version,
  )
