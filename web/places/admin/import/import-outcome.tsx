import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelOrderImport, storeOrderImport } from '#contracts/order-imports.ts'
import type { OrderImport } from '#contracts/order-imports.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { ImportCounts } from './import-counts.tsx'
import { ImportRows } from './import-rows.tsx'
import { useImportAct } from './use-import-act.ts'

/** What an import would store, or has stored, and each row that does not fit. */
export function ImportOutcome({ of, onMap }: { of: OrderImport; onMap: () => void }) {
  const { t } = useTranslation('admin-import')
  const [isAsking, setAsking] = useState(false)
  const { act, isBusy, problem } = useImportAct()
  const { id, status, orders } = of
  const params = { id }
  const isStored = status === 'stored'
  return (
    <>
      <ImportCounts of={of} />
      {problem !== null && <ProblemLine error={problem} />}
      <div className={parts.foot} style={{ margin: '12px 0' }}>
        {status === 'checked' && (
          <>
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => act(call(cancelOrderImport, { params, body: {} }))}
            >
              {t('forget')}
            </Button>
            <Button variant="default" disabled={isBusy} onClick={onMap}>
              {t('mapAgain')}
            </Button>
          </>
        )}
        {isStored && (
          <Button component={Link} to="/admin/orders">
            {t('toOrders')}
          </Button>
        )}
        {!isStored && orders.fits > 0 && (
          <Button loading={isBusy} onClick={() => setAsking(true)}>
            {t('store', { count: orders.fits })}
          </Button>
        )}
      </div>
      <ImportRows of={of} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('store', { count: orders.fits })}
        verb={t('storeVerb')}
        onConfirm={() => act(call(storeOrderImport, { params, body: {} }))}
        onClose={() => setAsking(false)}
      >
        {t('storeAsk')}
      </ConfirmDialog>
    </>
  )
}
