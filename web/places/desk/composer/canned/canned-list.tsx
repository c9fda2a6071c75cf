import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocale } from '../../../../kit/language.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { useOpenThread } from '../../thread/open-thread.ts'
import { CannedOptions, LIST, optionId } from './canned-options.tsx'
import { cannedQuery } from './canned-query.ts'
import classes from './canned.module.css'
import { fitting } from './fitting.ts'
import type { Canned } from './use-canned.ts'
import { useFieldKeys } from './use-field-keys.ts'

/** What is kept ready, over the text, while one looks for it behind a slash. */
export function CannedList({ canned, textarea }: CannedListProps) {
  const { t } = useTranslation('replies')
  const { thread, ticket } = useOpenThread()
  const { data, error } = useQuery(cannedQuery)
  const words = canned.slash?.words ?? ''
  const customers = thread.contact.locale
  const locale = isLocale(customers) ? customers : 'en'
  const fits = fitting(data?.items ?? [], words, { componentId: ticket.componentId, locale })
  const [at, setAt] = useState({ words, picked: 0 })
  const picked = at.words === words ? Math.min(at.picked, fits.length - 1) : 0
  const chosen = fits[picked]
  const step = (by: number) => setAt({ words, picked: (picked + by + fits.length) % fits.length })

  useFieldKeys(textarea, {
    list: LIST,
    active: chosen && optionId(chosen),
    keys: {
      Escape: () => canned.leave(),
      ...(chosen && {
        ArrowDown: () => step(1),
        ArrowUp: () => step(-1),
        Enter: () => canned.put(chosen.id),
        Tab: () => canned.put(chosen.id),
      }),
    },
  })

  if (!data && !error) return null
  if (data && fits.length === 0 && words !== '') return null
  return (
    <section className={classes.box} aria-label={t('title')}>
      {!data && <ProblemLine error={error} />}
      {data && fits.length === 0 && <p className={classes.none}>{t('noneHere')}</p>}
      {fits.length > 0 && (
        <CannedOptions
          label={t('title')}
          replies={fits}
          picked={picked}
          locale={locale}
          onPick={(reply) => canned.put(reply.id)}
        />
      )}
      <Link to="/desk/replies" className={classes.all} onPointerDown={(event) => event.preventDefault()}>
        {t('manage')}
      </Link>
    </section>
  )
}

type CannedListProps = { canned: Canned; textarea: RefObject<HTMLTextAreaElement | null> }
