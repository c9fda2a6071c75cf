import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import type { ArticleRow } from '#contracts/articles.ts'
import { spoken } from '../../../kit/language.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../../admin/parts/parts.module.css'
import { StateTag } from '../state-tag.tsx'

type Table = { articles: readonly ArticleRow[]; categories: readonly ArticleCategory[] }

export function ArticleTable({ articles, categories }: Table) {
  const { t } = useTranslation('articles')
  const names = new Map(categories.map(({ id, name }) => [id, worded(name)]))
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('text.title')}</th>
          <th scope="col">{t('languages')}</th>
          <th scope="col" className={parts.wide}>
            {t('views')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('changed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row key={article.id} article={article} category={names.get(article.categoryId) ?? ''} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ article, category }: { article: ArticleRow; category: string }) {
  const { id, texts, views, changedAt } = article
  const shown = texts.find(({ locale }) => locale === spoken()) ?? texts[0]
  return (
    <tr>
      <th scope="row">
        <Link to="/articles/$id" params={{ id }} className={parts.row} lang={shown?.locale} data-row>
          {shown?.title ?? ''}
        </Link>
        <div className={parts.second}>{category}</div>
      </th>
      <td>
        <span className={parts.tags}>
          {texts.map((text) => (
            <StateTag key={text.locale} text={text} />
          ))}
        </span>
      </td>
      <td className={`${parts.wide} ${parts.quiet} figures`}>{views}</td>
      <td className={`${parts.wide} ${parts.quiet}`}>
        <RelativeTime at={changedAt} />
      </td>
    </tr>
  )
}
