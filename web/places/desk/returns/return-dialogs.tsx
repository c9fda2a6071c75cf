import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readAmount, writeAmount } from '#contracts/money.ts'
import type { Return } from '#contracts/returns.ts'
import { times, useMoney } from '../../../kit/money.ts'
import { isRejection, RejectionWords } from './rejection-words.tsx'
import classes from './return.module.css'

type Sending = { onSend: (words: string) => Promise<boolean>; onClose: () => void }

export function RejectDialog({ onSend, onClose }: Sending) {
  const { t } = useTranslation('returns')
  const [why, setWhy] = useState('')
  return (
    <Asking
      title={t('rejectTitle')}
      verb={t('move.reject')}
      isReady={isRejection(why)}
      onClose={onClose}
      onSend={() => onSend(why)}
    >
      <RejectionWords words={why} onType={setWhy} />
    </Asking>
  )
}

export function RefundDialog({ one, onSend, onClose }: Sending & { one: Return }) {
  const { t } = useTranslation('returns')
  const money = useMoney()
  const { currency } = one.order
  const paid = times(one.line.unitPrice, one.quantity)
  const [said, setSaid] = useState(() => writeAmount(paid, currency))
  const amount = readAmount(said, currency)
  const fits = amount !== null && amount >= 0n && amount <= BigInt(paid)
  return (
    <Asking
      title={t('refundTitle')}
      verb={t('move.refund')}
      isReady={fits}
      onClose={onClose}
      onSend={() => onSend(String(amount))}
    >
      <TextInput
        data-autofocus
        inputMode="decimal"
        label={t('refundAmount', { currency })}
        description={t('refundMost', { amount: money(paid, currency) })}
        value={said}
        error={!fits}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
      />
    </Asking>
  )
}

type AskingProps = {
  title: string
  verb: string
  isReady: boolean
  onSend: () => Promise<boolean>
  onClose: () => void
  children: ReactNode
}

function Asking({ title, verb, isReady, onSend, onClose, children }: AskingProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady) return
          setBusy(true)
          // What refused it stands beside the moves, so the question is over either way.
          void onSend().then(onClose)
        }}
      >
        {children}
        <div className={classes.foot}>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
