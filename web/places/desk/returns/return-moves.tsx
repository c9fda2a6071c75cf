import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return, ReturnMove } from '#contracts/returns.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { RefundDialog, RejectDialog } from './return-dialogs.tsx'
import classes from './return.module.css'
import { useMoveReturn } from './use-move-return.ts'

/** The moves that are allowed now; the one that is usual next stands out. */
export function ReturnMoves({ one }: { one: Return }) {
  const { t } = useTranslation('returns')
  const [asked, setAsked] = useState<ReturnMove>()
  const { move, isBusy, problem } = useMoveReturn(one)
  const { moves } = one.abilities
  if (moves.length === 0) return null
  const usual = moves.includes(one.wish) ? one.wish : moves.find((each) => each !== 'withdraw')
  const close = () => setAsked(undefined)
  const needsWords = (each: ReturnMove) => each === 'reject' || each === 'refund' || each === 'withdraw'
  return (
    <div className={classes.moves}>
      {moves.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant={each === usual ? 'filled' : 'default'}
          disabled={isBusy}
          onClick={() => (needsWords(each) ? setAsked(each) : void move({ move: each }))}
        >
          {t(`move.${each}`)}
        </Button>
      ))}
      {problem !== null && <ProblemLine error={problem} />}
      {asked === 'reject' && (
        <RejectDialog onClose={close} onSend={(rejection) => move({ move: 'reject', rejection })} />
      )}
      {asked === 'refund' && (
        <RefundDialog one={one} onClose={close} onSend={(refund) => move({ move: 'refund', refund })} />
      )}
      <ConfirmDialog
        isOpen={asked === 'withdraw'}
        title={t('withdrawTitle')}
        verb={t('move.withdraw')}
        onConfirm={async () => {
          await move({ move: 'withdraw' })
        }}
        onClose={close}
      >
        {t('withdrawAsk')}
      </ConfirmDialog>
    </div>
  )
}
