import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { skillsQuery } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { SkillRow } from './skill-row.tsx'

export function Skills() {
  const { t } = useTranslation(['admin-queues', 'admin-kinds', 'admin'])
  const query = useQuery(skillsQuery)
  const items = query.data?.items ?? []
  const shown = items.filter(({ archived }) => !archived)
  const put = items.filter(({ archived }) => archived)
  return (
    <RecordsPage words={t('skill', { returnObjects: true })} newOne="/admin/skills/new" query={query}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('admin-kinds:name')}</th>
            <th scope="col">{t('skill.people')}</th>
          </tr>
        </thead>
        <tbody>
          {[...shown, ...put].map((skill) => (
            <SkillRow key={skill.id} skill={skill} />
          ))}
        </tbody>
      </table>
    </RecordsPage>
  )
}
