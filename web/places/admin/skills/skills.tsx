import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { skillsQuery } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { SkillRow } from './skill-row.tsx'

export function Skills() {
  const { t } = useTranslation(['admin-queues', 'admin-kinds', 'admin'])
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(skillsQuery)
  const items = data?.items ?? []
  const shown = items.filter(({ archived }) => !archived)
  const put = items.filter(({ archived }) => archived)
  useRowKeys(() => void navigate({ to: '/admin/skills/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button component={Link} to="/admin/skills/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('skill.add')}
          </Button>
        }
      >
        {t('skill.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('skill.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('skill.none')} says={t('skill.noneSays')} />}
      {items.length > 0 && (
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
      )}
      <Outlet />
    </>
  )
}
