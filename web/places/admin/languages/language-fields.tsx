import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { directions, NAME_LIMIT } from '#contracts/chat-languages.ts'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import parts from '../parts/parts.module.css'

type Given = {
  draft: ChatLanguage
  isNew: boolean
  codeError: ReactNode
  change: (part: Partial<ChatLanguage>) => void
}

export function LanguageFields({ draft, isNew, codeError, change }: Given) {
  const { t } = useTranslation('admin-languages')
  return (
    <div className={parts.pair}>
      <TextInput
        required
        label={t('code')}
        description={t('codeHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={2}
        disabled={!isNew}
        error={codeError}
        value={draft.code}
        onChange={({ currentTarget }) => change({ code: currentTarget.value.toLowerCase() })}
      />
      <TextInput
        required
        label={t('name')}
        description={t('nameHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={NAME_LIMIT}
        dir="auto"
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Select
        label={t('direction')}
        allowDeselect={false}
        data={directions.map((value) => ({ value, label: t(`directions.${value}`) }))}
        value={draft.direction}
        onChange={(value) => change({ direction: value ?? 'ltr' })}
      />
    </div>
  )
}
