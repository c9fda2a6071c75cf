import { MultiSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chatLanguagesQuery } from '../languages/languages-query.ts'
import localized from '../parts/localized-input.module.css'
import type { PartProps } from './draft.ts'

const nothing = { title: '', greeting: '', away: '', guide: '' }
const said = [
  ['title', 'heading', 80],
  ['greeting', 'greeting', 300],
  ['away', 'away', 300],
  ['guide', 'guideName', 40],
] as const

const useAdded = () => useQuery(chatLanguagesQuery).data?.items ?? []

/** Which of the added languages this inbox speaks; shown once there is one. */
export function MoreLanguages({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-inboxes')
  const added = useAdded()
  const offered = added.filter(({ code, archived }) => !archived || draft.moreLanguages.includes(code))
  if (offered.length === 0) return null
  return (
    <MultiSelect
      label={t('moreLanguages')}
      data={offered.map(({ code, name }) => ({ value: code, label: name }))}
      value={draft.moreLanguages}
      onChange={(moreLanguages) => change({ moreLanguages })}
    />
  )
}

/** What it says in each of them; what stays empty is said in English. */
export function AlsoSaid({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-inboxes')
  const spoken = useAdded().filter(({ code }) => draft.moreLanguages.includes(code))
  const { look } = draft
  return spoken.map(({ code, name, direction }) => {
    const own = look.also?.[code] ?? nothing
    const set = (part: Partial<typeof nothing>) =>
      change({ look: { ...look, also: { ...look.also, [code]: { ...own, ...part } } } })
    return (
      <fieldset key={code} className={localized.localized}>
        <legend>
          <bdi lang={code}>{name}</bdi>
        </legend>
        <p className={localized.help}>{t('alsoSays')}</p>
        {said.map(([part, label, limit]) => (
          <TextInput
            key={part}
            lang={code}
            dir={direction}
            maxLength={limit}
            label={t(label)}
            aria-label={`${t(label)}, ${name}`}
            placeholder={look[part].en}
            value={own[part]}
            onChange={({ currentTarget: { value } }) => set({ [part]: value })}
          />
        ))}
      </fieldset>
    )
  })
}
