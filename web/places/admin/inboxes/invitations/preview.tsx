import { SegmentedControl } from '@mantine/core'
import { IconMessageCircle, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import type { Invitation } from '#contracts/invitations.ts'
import { wordsIn } from './draft.ts'
import { useLanguageName } from './invitation-fields.tsx'
import classes from './invitations.module.css'

/** The card beside the bubble, as a visitor will see it. */
export function Preview({ inbox, draft }: { inbox: Inbox; draft: Invitation }) {
  const { t } = useTranslation('admin-invitations')
  const nameOf = useLanguageName()
  const languages: string[] = [...inbox.languages, ...inbox.moreLanguages]
  const [language, setLanguage] = useState(languages[0] ?? 'en')
  return (
    <figure className={classes.preview} data-side={inbox.look.side}>
      <figcaption>
        {t('preview')}
        {languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('languages')}
            data={languages.map((value) => ({ value, label: nameOf(value) }))}
            value={language}
            onChange={setLanguage}
          />
        )}
      </figcaption>
      <div className={classes.card}>
        <p lang={language} dir="auto">
          {wordsIn(draft, language) || t('nothingYet')}
        </p>
        <IconX size={16} aria-hidden />
      </div>
      <span className={classes.bubble} style={{ background: inbox.look.accent ?? 'var(--accent)' }}>
        <IconMessageCircle size={22} color="#fff" aria-hidden />
      </span>
    </figure>
  )
}
