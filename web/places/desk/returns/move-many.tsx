import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { returnMoves } from '#contracts/returns.ts'
import type { ReturnMove, ReturnRow } from '#contracts/returns.ts'
import bulk from '../bulk/bulk.module.css'
import type { Selection } from '../list/use-selection.ts'
import { MoveManyDialog } from './move-many-dialog.tsx'
import { MoveManyProgress } from './move-many-progress.tsx'
import classes from './return.module.css'
import { useMoveMany } from './use-move-many.ts'

/** Stands under the list while returns are ticked: the moves that some of them allow, and what came of the last one. */
export function MoveMany({ returns, selection }: { returns: readonly ReturnRow[]; selection: Selection }) {
  const { t } = useTranslation('returns')
  const [asked, setAsked] = useState<ReturnMove>()
  const run = useMoveMany()
  const chosen = returns.filter(({ id }) => selection.chosen.includes(id))
  const fitting = (move: ReturnMove) => chosen.filter(({ abilities }) => abilities.moves.includes(move))
  const possible = returnMoves.filter((move) => fitting(move).length > 0)
  const all = chosen.length
  if (all === 0) return <MoveManyProgress run={run} />
  return (
    <section className={`${bulk.bar} ${classes.bar}`} aria-label={t('many.label')}>
      <div className={bulk.line}>
        <output className={bulk.count}>{t('many.chosen', { count: all })}</output>
        <CloseButton
          size="sm"
          className={bulk.close}
          aria-label={t('many.clear')}
          onClick={selection.clear}
        />
      </div>
      {possible.length === 0 && <p className={bulk.says}>{t('many.nothing')}</p>}
      <div className={bulk.actions}>
        {possible.map((move) => {
          const count = fitting(move).length
          return (
            <Button key={move} variant="default" size="compact-sm" onClick={() => setAsked(move)}>
              {count === all ? t(`move.${move}`) : t('many.some', { move: t(`move.${move}`), count, all })}
            </Button>
          )
        })}
      </div>
      {asked && (
        <MoveManyDialog
          move={asked}
          ones={fitting(asked)}
          isSome={fitting(asked).length < all}
          onClose={() => setAsked(undefined)}
          onSend={(rejection) => {
            selection.clear()
            void run.start(fitting(asked), { move: asked, ...(rejection && { rejection }) })
          }}
        />
      )}
    </section>
  )
}
