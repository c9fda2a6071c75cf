import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { importFields, neededFields } from '#contracts/order-imports.ts'
import type { ImportMapping } from '#contracts/order-imports.ts'
import parts from '../parts/parts.module.css'

type Columns = ImportMapping['columns']
const isNeeded = (field: string) => neededFields.some((one) => one === field)

export function MappedColumns({ names, value, onChange }: MappedColumnsProps) {
  const { t } = useTranslation('admin-import')
  const choices = names.map((name, at) => ({
    value: String(at),
    label: name || t('column', { number: at + 1 }),
  }))
  return (
    <div className={parts.pair}>
      {importFields.map((field) => (
        <NativeSelect
          key={field}
          label={t(`field.${field}`)}
          withAsterisk={isNeeded(field)}
          value={value[field] === null ? '' : String(value[field])}
          data={[{ value: '', label: t('noColumn') }, ...choices]}
          onChange={({ currentTarget: { value: at } }) =>
            onChange({ ...value, [field]: at === '' ? null : Number(at) })
          }
        />
      ))}
    </div>
  )
}

type MappedColumnsProps = {
  names: readonly string[]
  value: Columns
  onChange: (columns: Columns) => void
}
