import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { skillsQuery, worded } from '../../../kit/vocabulary.ts'
import { NewRecord } from '../parts/new-record.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { useCloseTo } from '../parts/use-close-to.ts'
import { SkillForm } from './skill-form.tsx'

export function SkillPanel() {
  const { id } = useParams({ from: '/admin/skills/$id' })
  const { t } = useTranslation('admin-queues')
  const asked = useQuery(skillsQuery)
  const close = useCloseTo('/admin/skills')
  return (
    <RecordPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={(skill) => (skill ? worded(skill.name) : t('skill.one'))}
      gone={t('skill.gone')}
      onClose={() => close()}
    >
      {(skill) => <SkillForm key={id} skill={skill} onDone={() => close(true)} />}
    </RecordPanel>
  )
}

export function NewSkill() {
  const { t } = useTranslation('admin-queues')
  const { data } = useQuery(skillsQuery)
  const close = useCloseTo('/admin/skills')
  return (
    <NewRecord title={t('skill.add')} list={data?.items} onClose={() => close()}>
      {(begun) => <SkillForm skill={{ ...begun, people: [] }} onDone={() => close(true)} />}
    </NewRecord>
  )
}
