import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { Tag } from '../parts/tag.tsx'
import { HouseLanguages } from './house-languages.tsx'
import classes from './languages.module.css'
import { chatLanguagesQuery } from './languages-query.ts'

/** What the house speaks, and what its chat speaks besides. */
export function ChatLanguages() {
  const { t } = useTranslation('admin-languages')
  const query = useQuery(chatLanguagesQuery)
  const total = Object.keys(query.data?.english ?? {}).length
  return (
    <RecordsPage
      words={{
        title: t('title'),
        says: t('says'),
        add: t('add'),
        none: t('none'),
        noneSays: t('noneSays'),
      }}
      newOne="/admin/languages/new"
      above={
        <>
          <HouseLanguages />
          <h2 className={classes.more}>{t('more')}</h2>
          <p className={`${parts.says} ${classes.moreSays}`}>{t('moreSays')}</p>
        </>
      }
      query={query}
    >
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('words')}</th>
          </tr>
        </thead>
        <tbody>
          {query.data?.items.map(({ code, name, words, archived }) => (
            <tr key={code}>
              <th scope="row">
                <Link
                  to="/admin/languages/$code"
                  params={{ code }}
                  className={parts.row}
                  lang={code}
                  dir="auto"
                  data-row
                >
                  {name}
                </Link>
                <div className={parts.second}>
                  <span className={parts.tags}>
                    <Tag>{code}</Tag>
                    {archived && <Tag tone="warn">{t('archived')}</Tag>}
                  </span>
                </div>
              </th>
              <td>{t('done', { done: Object.keys(words).length, total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsPage>
  )
}
