import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReturnMove, ReturnRow } from '#contracts/returns.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { times, useMoney } from '../../../kit/money.ts'
import { isRejection, RejectionWords } from './rejection-words.tsx'
import classes from './return.module.css'

/** Asks before several customers are told, with the words or the money that go with it. */
export function MoveManyDialog({ move, ones, isSome, onSend, onClose }: MoveManyDialogProps) {
  const { t } = useTranslation('returns')
  const money = useMoney()
  const [why, setWhy] = useState('')
  const fits = move !== 'reject' || isRejection(why)
  const paid = Map.groupBy(ones, ({ order }) => order.currency)
  const sums = [...paid].map(([currency, some]) =>
    money(
      String(some.reduce((sum, { line, quantity }) => sum + BigInt(times(line.unitPrice, quantity)), 0n)),
      currency,
    ),
  )
  return (
    <ConfirmDialog
      isOpen
      title={t('many.title', { count: ones.length, move: t(`move.${move}`) })}
      verb={t(`move.${move}`)}
      isReady={fits}
      onConfirm={() => onSend(move === 'reject' ? why : undefined)}
      onClose={onClose}
    >
      <div className={classes.form}>
        {move === 'reject' && <RejectionWords words={why} onType={setWhy} />}
        {move === 'refund' && <p>{t('many.money', { amount: sums.join(' + ') })}</p>}
        <p>{t('many.ask')}</p>
        {isSome && <p>{t('many.others')}</p>}
      </div>
    </ConfirmDialog>
  )
}

type MoveManyDialogProps = {
  move: ReturnMove
  ones: readonly ReturnRow[]
  /** Others are chosen too, that do not allow it. */
  isSome: boolean
  onSend: (rejection: string | undefined) => void
  onClose: () => void
}
