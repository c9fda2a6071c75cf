import { Tabs } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#contracts/canned-replies.ts'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'
import { isLocale, spoken } from '../../../kit/language.ts'
import { useAskedLanguages } from '../../../kit/look.ts'
import { TemplateInput } from '../template-input.tsx'

/** One text a language, one language at a time; a tick shows which are there. */
export function TextsInput({ value, isReadOnly, isMarked, onChange }: TextsInputProps) {
  const { t } = useTranslation('replies')
  const { t: common } = useTranslation()
  const languages = useAskedLanguages(locales.filter((one) => value[one] !== undefined))
  const [locale, setLocale] = useState<Locale>(() => {
    const own = languages.includes(spoken()) ? spoken() : (languages[0] ?? spoken())
    return value[own] === undefined ? (locales.find((one) => value[one] !== undefined) ?? own) : own
  })
  const put = (text: string) => {
    const { [locale]: _, ...others } = value
    onChange(text === '' ? others : { ...others, [locale]: text })
  }
  return (
    <div>
      <Tabs value={locale} onChange={(next) => next && isLocale(next) && setLocale(next)} keepMounted={false}>
        <Tabs.List aria-label={t('languages')}>
          {languages.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              rightSection={value[one] === undefined ? undefined : <IconCheck size={13} aria-hidden />}
            >
              {common(`language.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((one) => (
          <Tabs.Panel key={one} value={one} pt="xs">
            <TemplateInput
              label={t('textIn', { language: common(`language.${one}`) })}
              help={t('textHelp')}
              language={one}
              value={value[one] ?? ''}
              isReadOnly={isReadOnly}
              isMarked={isMarked}
              onChange={put}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}

type TextsInputProps = {
  value: Texts
  isReadOnly: boolean
  isMarked: boolean
  onChange: (value: Texts) => void
}
