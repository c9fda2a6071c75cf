import { useTranslation } from 'react-i18next'
import type { PersonState } from '#contracts/people.ts'
import { Tag } from '../parts/tag.tsx'

const tones = { active: 'good', invited: 'info', deactivated: 'warn', removed: 'plain' } as const

export function StateTag({ state }: { state: PersonState }) {
  const { t } = useTranslation('admin-people')
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
}
