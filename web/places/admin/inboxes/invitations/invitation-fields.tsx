import { MultiSelect, NumberInput, Select, TagsInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import { guests, INVITATION_LIMIT, MOST_SECONDS, PATTERN_LIMIT, reaches } from '#contracts/invitations.ts'
import type { Invitation } from '#contracts/invitations.ts'
import parts from '../../parts/parts.module.css'

type Given = { inbox: Inbox; draft: Invitation; change: (part: Partial<Invitation>) => void }

/** What it says in the languages of the inbox, and whom it is for. */
export function InvitationFields({ inbox, draft, change }: Given) {
  const { t } = useTranslation('admin-invitations')
  const nameOf = useLanguageName()
  const languages = [...inbox.languages, ...inbox.moreLanguages]
  return (
    <>
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={t('wordsIn', { language: nameOf(language) })}
          autosize
          maxLength={INVITATION_LIMIT}
          value={draft.words[language] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ words: { ...draft.words, [language]: value } })
          }
        />
      ))}
      <TagsInput
        label={t('pages')}
        description={t('pagesHelp')}
        placeholder={draft.pages.length === 0 ? t('everyPage') : ''}
        maxTags={20}
        maxLength={PATTERN_LIMIT}
        acceptValueOnBlur
        value={draft.pages}
        onChange={(pages) => change({ pages })}
      />
      <div className={parts.pair}>
        <NumberInput
          label={t('seconds')}
          min={0}
          max={MOST_SECONDS}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.afterSeconds}
          onChange={(value) => change({ afterSeconds: Number(value) || 0 })}
        />
        <Select
          label={t('guests')}
          description={t('guestsHelp')}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data={guests.map((value) => ({ value, label: t(`guestsOf.${value}`) }))}
          value={draft.guests}
          onChange={(value) => change({ guests: value ?? 'all' })}
        />
        <Select
          label={t('reach')}
          allowDeselect={false}
          data={reaches.map((value) => ({ value, label: t(`reachOf.${value}`) }))}
          value={draft.reach}
          onChange={(value) => change({ reach: value ?? 'always' })}
        />
        <MultiSelect
          label={t('languages')}
          placeholder={draft.languages.length === 0 ? t('everyLanguage') : ''}
          data={languages.map((value) => ({ value, label: nameOf(value) }))}
          value={draft.languages}
          onChange={(chosen) => change({ languages: chosen })}
        />
      </div>
    </>
  )
}

/** What a language is called in the reader's own. */
export function useLanguageName() {
  const { i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return (code: string) => {
    const name = names.of(code) ?? code
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
}
