import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStaff } from '../../../kit/vocabulary.ts'

/** Some of those who work here. */
export function PeopleSelect({ label, description, value, onChange }: PeopleSelectProps) {
  const { t } = useTranslation()
  const staff = useStaff()
  return (
    <MultiSelect
      label={label}
      description={description}
      searchable
      clearable
      nothingFoundMessage={t('pickNothing')}
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}

type PeopleSelectProps = {
  label: string
  description: string
  value: string[]
  onChange: (ids: string[]) => void
}
