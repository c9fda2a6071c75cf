import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { genders } from '#contracts/person-fields.ts'
import type { PersonRecord } from '#contracts/people.ts'
import type { Filled } from '../../../kit/form.ts'
import parts from '../parts/parts.module.css'

export const personFields = ['name', 'email', 'mobile', 'userName', 'gender'] as const

/** What the inputs say; an empty one is none. */
export const readPerson = (filled: Filled) => ({
  name: filled('name'),
  email: filled('email'),
  mobile: filled('mobile').trim() || null,
  userName: filled('userName').trim() || null,
  gender: genders.find((gender) => gender === filled('gender')) ?? null,
})

/** Name, addresses and user name, the same for a new person and one who is there. */
export function PersonInputs({ person, errorAt, isReadOnly = false }: PersonInputsProps) {
  const { t } = useTranslation('admin-people')
  const input = (name: (typeof personFields)[number]) => ({
    name,
    label: t(name),
    error: errorAt(name),
    readOnly: isReadOnly,
    autoComplete: 'off',
    defaultValue: person?.[name] ?? '',
  })
  return (
    <>
      <TextInput {...input('name')} required maxLength={100} data-autofocus={!person || undefined} />
      <TextInput {...input('email')} type="email" required maxLength={254} />
      <div className={parts.pair}>
        <TextInput {...input('userName')} description={t('userNameHelp')} autoCapitalize="none" />
        <TextInput {...input('mobile')} description={t('mobileHelp')} type="tel" />
      </div>
      <NativeSelect
        name="gender"
        label={t('gender')}
        defaultValue={person?.gender ?? ''}
        disabled={isReadOnly}
        data={[
          { value: '', label: t('genders.none') },
          ...genders.map((gender) => ({ value: gender, label: t(`genders.${gender}`) })),
        ]}
      />
    </>
  )
}

type PersonInputsProps = {
  person?: PersonRecord
  errorAt: (name: string) => string | undefined
  isReadOnly?: boolean
}
