import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { viewColumns } from '#contracts/views.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { ReorderButtons } from '../../../admin/parts/reorder-buttons.tsx'
import { moved } from '../../../admin/parts/reorder.ts'
import classes from './columns.module.css'
import { useColumnWords } from './use-column-words.ts'

/** Which columns the table has, and in which order; it follows each press. */
export function ColumnsDialog({ columns, onChange, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const words = useColumnWords()
  const others = viewColumns.filter((column) => !columns.includes(column))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('table.columns')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <ol className={classes.list}>
        {columns.map((column, at) => (
          <li key={column} className={classes.row}>
            <Checkbox
              label={words(column)}
              checked
              // A table without columns would be none.
              disabled={columns.length === 1}
              onChange={() => onChange(columns.toSpliced(at, 1))}
            />
            <span className={classes.tools}>
              <ReorderButtons
                name={words(column)}
                at={at}
                length={columns.length}
                onMove={(to) => onChange(moved(columns, at, to))}
              />
            </span>
          </li>
        ))}
      </ol>
      <ul className={classes.list} aria-label={t('table.others')}>
        {others.map((column) => (
          <li key={column} className={classes.row}>
            <Checkbox label={words(column)} checked={false} onChange={() => onChange([...columns, column])} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose} data-autofocus>
          {common('close')}
        </Button>
      </Group>
    </Modal>
  )
}

type ColumnsDialogProps = {
  columns: ViewColumn[]
  onChange: (columns: ViewColumn[]) => void
  onClose: () => void
}
