import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './head.module.css'

/** Only where one column is seen at a time. */
export function BackToList() {
  const { t } = useTranslation('desk-thread')
  return (
    <ActionIcon
      component={Link}
      to="/desk"
      search={true}
      className={classes.back}
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('back')}
    >
      <IconArrowLeft size={18} aria-hidden />
    </ActionIcon>
  )
}
