import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Localized } from '#contracts/ticket-types.ts'
import { LocalizedInput } from './localized-input.tsx'

/** How a record is called in each language, and its key, which stays once it is saved. */
export function NameAndKey({ of, keyHelp, isTried, keyError }: NameAndKeyProps) {
  const { t } = useTranslation('admin-kinds')
  return (
    <>
      <LocalizedInput
        label={t('name')}
        value={of.draft.name}
        isMarked={isTried}
        onChange={(name) => of.change({ name })}
      />
      <TextInput
        name="key"
        label={t('key')}
        description={of.isNew ? keyHelp : t('keyFixed')}
        value={of.key}
        readOnly={!of.isNew}
        autoCapitalize="none"
        spellCheck={false}
        error={isTried && !of.isKeyFit ? t('keyWrong') : keyError}
        onChange={({ currentTarget }) => of.change({ key: currentTarget.value })}
      />
    </>
  )
}

type NameAndKeyProps = {
  of: {
    draft: { name: Localized }
    key: string
    isNew: boolean
    isKeyFit: boolean
    change: (part: { name?: Localized; key?: string }) => void
  }
  keyHelp: string
  isTried: boolean
  keyError: string | undefined
}
