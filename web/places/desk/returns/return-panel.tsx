import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { Return } from '#contracts/returns.ts'
import { times, useMoney } from '../../../kit/money.ts'
import { previewOf } from '../thread/attachment.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import { ReturnMoves } from './return-moves.tsx'
import { ReturnSteps } from './return-steps.tsx'
import classes from './return.module.css'

/** What comes back: of which order, why, how far it is, and what can be done now. `says` is for customers. */
export function ReturnPanel({ one, says, order }: { one: Return; says?: string; order: ReactNode }) {
  const { t } = useTranslation('returns')
  const money = useMoney()
  const { quantity, line, reason, wish, rejection, refund } = one
  const { currency } = one.order
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <p className={classes.head}>
        <b>{t('pieces', { number: quantity, name: line.description })}</b>
        {order}
        <span>{t(`reason.${reason}`)}</span>
        <span>{t(`wish.${wish}`)}</span>
        <span>{money(refund ?? times(line.unitPrice, quantity), currency)}</span>
      </p>
      {says && <p className={classes.says}>{says}</p>}
      {rejection !== null && <p className={classes.says}>{rejection}</p>}
      <div className={classes.row}>
        <ReturnSteps one={one} />
        <ReturnMoves one={one} />
      </div>
      <Pictures ids={one.pictures} />
    </section>
  )
}

/** Those of the thread that the report named; one that did not arrive is not there. */
function Pictures({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('returns')
  const { thread } = useOpenThread()
  const files = thread.messages.flatMap(({ id, file }) => (ids.includes(id) && file?.picture ? [file] : []))
  if (files.length === 0) return null
  return (
    <ul className={classes.pictures} aria-label={t('pictures')}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={previewOf(id, 'large')} target="_blank" rel="noreferrer">
            <img src={previewOf(id, 'thumb')} alt={name} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
