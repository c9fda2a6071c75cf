import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'
import { useColumns } from '../list/table/use-columns.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import classes from './head.module.css'

/** Where one column is seen at a time, and where the list is a table, which has no room beside the thread. */
export function BackToList() {
  const { t } = useTranslation('desk-thread')
  const { q, close } = useDeskSearch()
  const isTable = useColumns(q).chosen.length > 0
  useKeys(t('keys.ticket'), isTable ? [{ key: 'u', says: t('back'), run: close }] : [])
  return (
    <ActionIcon
      component={Link}
      to="/desk"
      search={true}
      className={classes.back}
      data-table={isTable || undefined}
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('back')}
    >
      <IconArrowLeft size={18} aria-hidden />
    </ActionIcon>
  )
}
