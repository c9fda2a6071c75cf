import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { useCloseTo } from '../parts/use-close-to.ts'
import { LanguageForm } from './language-form.tsx'
import { chatLanguagesQuery } from './languages-query.ts'

export function LanguagePanel() {
  const { code } = useParams({ from: '/admin/languages/$code' })
  const { t } = useTranslation('admin-languages')
  const asked = useQuery(chatLanguagesQuery)
  const close = useCloseTo('/admin/languages')
  return (
    <RecordPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.code === code)}
      title={(language) => language?.name ?? t('one')}
      gone={t('gone')}
      size={720}
      onClose={() => close()}
    >
      {(language) => (
        <LanguageForm
          key={code}
          language={language}
          english={asked.data?.english ?? {}}
          onDone={() => close(true)}
        />
      )}
    </RecordPanel>
  )
}

const fresh: ChatLanguage = {
  code: '',
  name: '',
  direction: 'ltr',
  words: {},
  version: 0,
  archived: false,
}

export function NewLanguage() {
  const { t } = useTranslation('admin-languages')
  const { data } = useQuery(chatLanguagesQuery)
  const close = useCloseTo('/admin/languages')
  return (
    <SidePanel title={t('add')} size={720} onClose={() => close()}>
      <LanguageForm language={fresh} english={data?.english ?? {}} onDone={() => close(true)} />
    </SidePanel>
  )
}
