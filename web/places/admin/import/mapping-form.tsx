import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelOrderImport, checkOrderImport, neededFields } from '#contracts/order-imports.ts'
import type { OrderImport } from '#contracts/order-imports.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { MappedColumns } from './mapped-columns.tsx'
import { MappingMore } from './mapping-more.tsx'
import { SampleTable } from './sample-table.tsx'
import { useImportAct } from './use-import-act.ts'

/** Which column holds what; guessed from the names, and shown with the first rows of the file. */
export function MappingForm({ of }: { of: OrderImport }) {
  const { t } = useTranslation('admin-import')
  const { id, columns } = of
  const [mapping, setMapping] = useState(of.mapping)
  const { act, isBusy, problem } = useImportAct()
  const params = { id }
  const missing = neededFields.filter((field) => mapping.columns[field] === null)
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        act(call(checkOrderImport, { params, body: mapping }))
      }}
    >
      <section className={parts.panel}>
        <h2>{t('mapping')}</h2>
        <p className={parts.help}>{t('mappingSays')}</p>
        <MappedColumns
          names={columns}
          value={mapping.columns}
          onChange={(changed) => setMapping({ ...mapping, columns: changed })}
        />
      </section>
      <section className={parts.panel}>
        <h2>{t('meaning')}</h2>
        <MappingMore mapping={mapping} onChange={setMapping} />
      </section>
      <SampleTable of={of} columns={mapping.columns} />
      {missing.length > 0 && (
        <output className={parts.notice}>
          {t('missing', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })}
        </output>
      )}
      {problem !== null && <ProblemLine error={problem} />}
      <div className={parts.foot}>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => act(call(cancelOrderImport, { params, body: {} }))}
        >
          {t('forget')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={missing.length > 0}>
          {t('check')}
        </Button>
      </div>
    </form>
  )
}
