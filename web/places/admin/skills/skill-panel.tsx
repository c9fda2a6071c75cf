import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Skill } from '#contracts/queues.ts'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { skillsQuery, worded } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../parts/localized.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { SkillForm } from './skill-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/skills', ignoreBlocker })
}

export function SkillPanel() {
  const { id } = useParams({ from: '/admin/skills/$id' })
  const { t } = useTranslation('admin-queues')
  const asked = useQuery(skillsQuery)
  const close = useClose()
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
  const close = useClose()
  return (
    <SidePanel title={t('skill.add')} onClose={() => close()}>
      {data ? <Empty places={data.items} onDone={() => close(true)} /> : <Skeleton shape="form" />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one. */
function Empty({ places, onDone }: { places: readonly Skill[]; onDone: () => void }) {
  const [skill] = useState<Skill>(() => ({
    id: newId(),
    key: '',
    name: nothingSaid,
    place: Math.max(-1, ...places.map(({ place }) => place)) + 1,
    version: 0,
    archived: false,
    people: [],
  }))
  return <SkillForm skill={skill} onDone={onDone} />
}
