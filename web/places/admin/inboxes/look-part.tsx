import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sides } from '#contracts/chat.ts'
import { locales } from '#contracts/roles.ts'
import { useLook } from '../../../kit/look.ts'
import { explainedBelow } from '../parts/explained-below.ts'
import { LocalizedInput } from '../parts/localized-input.tsx'
import parts from '../parts/parts.module.css'
import { AlsoSaid, MoreLanguages } from './more-languages.tsx'
import type { PartProps } from './draft.ts'
import classes from './look-part.module.css'

const OWN = '#0b6e62'
const isColor = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** What visitors see of it. */
export function LookPart({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-inboxes')
  const { t: common } = useTranslation()
  const { look } = draft
  const house = useLook().accent ?? OWN
  const set = (part: Partial<typeof look>) => change({ look: { ...look, ...part } })
  return (
    <section className={parts.section}>
      <h3>{t('look')}</h3>
      <div className={parts.pair}>
        <Select
          label={t('side')}
          allowDeselect={false}
          data={sides.map((side) => ({ value: side, label: t(`sides.${side}`) }))}
          value={look.side}
          onChange={(side) => set({ side: side ?? 'right' })}
        />
        <TextInput
          label={t('accent')}
          description={t('accentHelp')}
          inputWrapperOrder={explainedBelow}
          placeholder={house}
          maxLength={7}
          leftSection={
            <input
              type="color"
              className={classes.swatch}
              aria-label={t('accentPick')}
              value={isColor(look.accent ?? '') ? (look.accent ?? house) : house}
              onChange={({ currentTarget }) => set({ accent: currentTarget.value })}
            />
          }
          leftSectionWidth={44}
          leftSectionPointerEvents="all"
          value={look.accent ?? ''}
          onChange={({ currentTarget }) => set({ accent: currentTarget.value.toLowerCase() || null })}
        />
      </div>
      <MultiSelect
        label={t('languages')}
        data={locales.map((locale) => ({ value: locale, label: common(`language.${locale}`) }))}
        value={draft.languages}
        onChange={(chosen) => change({ languages: locales.filter((locale) => chosen.includes(locale)) })}
      />
      <MoreLanguages draft={draft} change={change} />
      <LocalizedInput
        label={t('heading')}
        description={t('headingHelp')}
        value={look.title}
        onChange={(title) => set({ title })}
      />
      <LocalizedInput
        label={t('greeting')}
        limit={300}
        value={look.greeting}
        onChange={(greeting) => set({ greeting })}
      />
      <LocalizedInput label={t('away')} limit={300} value={look.away} onChange={(away) => set({ away })} />
      <LocalizedInput
        label={t('guideName')}
        description={t('guideNameHelp')}
        limit={40}
        value={look.guide}
        onChange={(guide) => set({ guide })}
      />
      <AlsoSaid draft={draft} change={change} />
    </section>
  )
}
