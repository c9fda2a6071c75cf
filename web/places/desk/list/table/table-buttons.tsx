import { ActionIcon } from '@mantine/core'
import { IconColumns3, IconLayoutList, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskSearch } from '../../use-desk-search.ts'
import classes from './columns.module.css'
import { useColumns } from './use-columns.ts'

const ColumnsDialog = lazy(() =>
  import('./columns-dialog.tsx').then(({ ColumnsDialog }) => ({ default: ColumnsDialog })),
)
const look = { variant: 'subtle', color: 'gray', size: 24 } as const

/** Between list and table, and which columns the table has. Where one column is seen at a time there is no table. */
export function TableButtons({ q }: { q: string }) {
  const { t } = useTranslation('desk-list')
  const { number, close } = useDeskSearch()
  const { chosen, setColumns, toTable, toList } = useColumns(q)
  const [isAsking, setAsking] = useState(false)
  const isTable = chosen.length > 0
  const isShown = isTable && number === undefined
  const verb = t(isShown ? 'table.asList' : 'table.asTable')
  const turn = () => {
    if (isShown) return toList()
    if (!isTable) toTable()
    // A table has no room beside a thread.
    if (number !== undefined) close()
  }
  return (
    <>
      {isShown && (
        <ActionIcon
          {...look}
          className={classes.button}
          aria-label={t('table.columns')}
          title={t('table.columns')}
          onClick={() => setAsking(true)}
        >
          <IconColumns3 size={16} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon {...look} className={classes.button} aria-label={verb} title={verb} onClick={turn}>
        {isShown ? <IconLayoutList size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
      </ActionIcon>
      <Suspense>
        {isAsking && (
          <ColumnsDialog columns={chosen} onChange={setColumns} onClose={() => setAsking(false)} />
        )}
      </Suspense>
    </>
  )
}
