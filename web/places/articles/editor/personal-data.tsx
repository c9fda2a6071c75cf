import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#contracts/articles.ts'
import classes from './editor.module.css'
import { findPersonal, without } from './find-personal.ts'
import type { Written } from './use-text.ts'

export const personalIn = ({ title, body }: Written, from: Article['from']) =>
  findPersonal(`${title}\n${body}`, from?.names ?? [])

/** What may say who asked, each with the way to take it out. */
export function PersonalData({ draft, from, onChange }: PersonalDataProps) {
  const { t } = useTranslation('articles')
  const found = personalIn(draft, from)
  if (found.length === 0 && from === null) return null
  return (
    <aside
      className={classes.personal}
      data-found={found.length > 0 || undefined}
      aria-label={t('personal.label')}
    >
      {from && <p>{t('personal.from', { number: from.ticketNumber })}</p>}
      {found.length > 0 ? (
        <>
          <p className={classes.personalHead}>
            <IconEyeOff size={16} aria-hidden />
            {t('personal.found')}
          </p>
          <ul className={classes.pieces}>
            {found.map((piece) => (
              <li key={piece.text}>
                <span className={classes.kind}>{t(`personal.${piece.kind}`)}</span> <code>{piece.text}</code>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('personal.takeOutOf', { text: piece.text })}
                  onClick={() =>
                    onChange({ title: without(draft.title, piece), body: without(draft.body, piece) })
                  }
                >
                  {t('personal.takeOut')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('personal.clean')}</p>
      )}
    </aside>
  )
}

type PersonalDataProps = {
  draft: Written
  from: Article['from']
  onChange: (what: Partial<Written>) => void
}
