import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cancelOrderImport } from '#contracts/order-imports.ts'
import type { OrderImport } from '#contracts/order-imports.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { useImportAct } from './use-import-act.ts'

/** How far it is, live, and the way to stop it. */
export function ImportAtWork({ of }: { of: OrderImport }) {
  const { t } = useTranslation('admin-import')
  const { act, isBusy, problem } = useImportAct()
  const { id, status, rows, rowCount } = of
  const isCheck = status === 'checking'
  const total = isCheck ? rowCount : rows.fits + rows.stored
  const done = isCheck ? of.done : rows.stored
  return (
    <section className={parts.panel}>
      <div className={parts.line}>
        <p>{t('progress', { done, total })}</p>
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => act(call(cancelOrderImport, { params: { id }, body: {} }))}
        >
          {t('stop')}
        </Button>
      </div>
      <Progress
        mt="sm"
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t(isCheck ? 'status.checking' : 'status.storing')}
      />
      <p className={parts.second}>{t(isCheck ? 'stopCheckSays' : 'stopStoreSays')}</p>
      {problem !== null && <ProblemLine error={problem} />}
    </section>
  )
}
