import { NumberInput, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSkills } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { PeopleSelect } from '../parts/people-select.tsx'
import type { PartProps } from './draft.ts'
import { KindsSelect } from './kinds-select.tsx'

/** Who is given its tickets, and how much at a time. One that excludes other work gives one case, to nobody more. */
export function WorkPart({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-queues')
  const skills = useSkills()
  const { isExclusive } = draft
  return (
    <section className={parts.section}>
      <h3>{t('work.title')}</h3>
      <PeopleSelect
        label={t('queue.members')}
        description={t('work.membersHelp')}
        value={draft.memberIds}
        onChange={(memberIds) => change({ memberIds })}
      />
      <KindsSelect
        label={t('work.skills')}
        description={t('work.skillsHelp')}
        kinds={skills}
        value={draft.skillIds}
        onChange={(skillIds) => change({ skillIds })}
      />
      <Switch
        label={t('work.exclusive')}
        description={t('work.exclusiveHelp')}
        checked={isExclusive}
        onChange={({ currentTarget }) => change({ isExclusive: currentTarget.checked })}
      />
      {!isExclusive && (
        <>
          <NumberInput
            label={t('work.capacity')}
            description={t('work.capacityHelp')}
            min={1}
            max={50}
            clampBehavior="strict"
            allowDecimal={false}
            value={draft.capacity}
            onChange={(value) => change({ capacity: Number(value) || 1 })}
          />
          <Switch
            label={t('work.strict')}
            description={t('work.strictHelp')}
            checked={draft.isStrict}
            onChange={({ currentTarget }) => change({ isStrict: currentTarget.checked })}
          />
        </>
      )}
    </section>
  )
}
