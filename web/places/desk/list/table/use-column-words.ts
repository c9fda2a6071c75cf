import { useTranslation } from 'react-i18next'
import type { ViewColumn } from '#contracts/views.ts'

export function useColumnWords() {
  const { t } = useTranslation('desk-list')
  return (column: ViewColumn): string =>
    column === 'title' || column === 'channel' || column === 'waiting'
      ? t(`table.column.${column}`)
      : t(`field.${column}`)
}
