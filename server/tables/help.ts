import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { ArticleState } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import type { KeptPreviews } from './conversations.ts'
import type { AtNow, Json } from './columns.ts'

/** A day as text, the way it is written in SQL. */
type Day = ColumnType<string, string, string>

export type HelpTables = {
  article_categories: {
    id: string
    parent_id: string | null
    slug: string
    name: Json<Localized>
    icon: string
    place: number
    version: Generated<number>
  }
  articles: {
    id: string
    category_id: string
    message_id: string | null
    ticket_id: string | null
    version: Generated<number>
    created_by: string | null
    created_at: AtNow
    changed_at: AtNow
  }
  article_texts: {
    article_id: string
    locale: Locale
    title: string
    slug: string
    keywords: Generated<string>
    body: string
    state: Generated<ArticleState>
    version: Generated<number>
    shown_version: number | null
    changed_by: string | null
    changed_at: AtNow
    words: GeneratedAlways<string>
  }
  article_versions: {
    article_id: string
    locale: Locale
    version: number
    title: string
    slug: string
    keywords: string
    body: string
    restored_from: number | null
    saved_by: string | null
    saved_at: AtNow
  }
  shown_articles: {
    article_id: string
    locale: Locale
    state: 'published' | 'internal'
    category_id: string
    slug: string
    title: string
    lead: string
    html: string
    plain: string
    folded: string
    words: string
    first_shown_at: AtNow
    changed_at: AtNow
  }
  article_slugs: { locale: Locale; slug: string; article_id: string }
  related_articles: { article_id: string; related_id: string; place: number }
  article_pictures: { file_id: string; article_id: string | null }
  shown_pictures: { article_id: string; locale: Locale; file_id: string; preview: Json<KeptPreviews> }
  article_days: {
    article_id: string
    locale: Locale
    day: Day
    views: Generated<number>
    useful: Generated<number>
    useless: Generated<number>
  }
  article_words: {
    id: string
    article_id: string
    locale: Locale
    is_useful: boolean
    words: string
    at: AtNow
  }
  article_searches: {
    locale: Locale
    words: string
    day: Day
    asked: Generated<number>
    unfound: Generated<number>
    opened: Generated<number>
  }
}
