import { useEffect, useState } from 'preact/hooks'
import {
  findArticles,
  noteArticleSearch,
  SEARCH_WORDS_LIMIT,
  type FoundArticle,
} from '#contracts/article-search.ts'
import { locales } from '#contracts/roles.ts'
import { t } from '../../words/words.ts'
import { ask } from '../chat/ask.ts'
import { Icon } from '../icon.tsx'
import { now, useNow } from '../store.ts'
import { marked } from './marked.tsx'

/** So long one pauses between two words, not within one. */
const PAUSE = 180

/** Articles, found while one types. */
export function Search() {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FoundArticle[] | null>(null)
  const language = useNow('language')
  useEffect(() => {
    const asked = words.trim()
    if (asked.length < 2) return setFound(null)
    let isOld = false
    const timer = setTimeout(() => {
      ask(findArticles, { query: { words: asked, locale: articlesIn(language), limit: 4 } }).then(
        ({ items }) => !isOld && setFound(items),
        () => !isOld && setFound(null),
      )
    }, PAUSE)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [words, language])
  return (
    <div class="search">
      <label class="field with-icon">
        <Icon of="search" />
        <span class="unseen">{t('search')}</span>
        <input
          type="search"
          data-first
          placeholder={t('search')}
          value={words}
          maxLength={SEARCH_WORDS_LIMIT}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      {found && found.length > 0 && (
        <ul class="found">
          {found.map(({ id, title, path, locale }) => (
            <li key={id}>
              <a href={path} target="_blank" rel="noopener" lang={locale} onClick={() => noteOpened(words)}>
                {marked(title)}
                <span class="unseen"> ({t('newTab')})</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <output class={found?.length === 0 ? 'empty' : 'unseen'}>
        {found && (found.length > 0 ? t('found', { n: found.length }) : t('nothingFound'))}
      </output>
    </div>
  )
}

const noteOpened = (words: string) =>
  void ask(noteArticleSearch, {
    body: { words: words.trim(), locale: articlesIn(now().language), opened: true },
  }).catch(() => undefined)

/** Articles are in the languages of the product. */
const articlesIn = (language: string) => locales.find((one) => one === language) ?? 'en'
