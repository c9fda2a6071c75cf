import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Localized } from '#contracts/ticket-types.ts'
import { worded } from '../../../kit/vocabulary.ts'

type Kind = { id: string; name: Localized; archived: boolean }

/** What can be chosen, and what is chosen although it is archived by now. */
export const offered = (kinds: readonly Kind[], chosen: readonly string[]) =>
  kinds
    .filter(({ id, archived }) => !archived || chosen.includes(id))
    .map(({ id, name }) => ({ value: id, label: worded(name) }))

/** Some of what admins have named: types, components, skills. */
export function KindsSelect({ label, description, kinds, value, onChange }: KindsSelectProps) {
  const { t } = useTranslation()
  return (
    <MultiSelect
      label={label}
      description={description}
      searchable
      clearable
      nothingFoundMessage={t('pickNothing')}
      data={offered(kinds, value)}
      value={value}
      onChange={onChange}
    />
  )
}

type KindsSelectProps = {
  label: string
  description: string
  kinds: readonly Kind[]
  value: string[]
  onChange: (ids: string[]) => void
}
