import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './messages.module.css'

/** Says that something came below the fold, without moving what is being read. */
export function NewBelow({ count, onGo }: { count: number; onGo: () => void }) {
  const { t } = useTranslation('desk-thread')
  return (
    <Button
      className={classes.below}
      size="xs"
      radius="xl"
      rightSection={<IconArrowDown size={14} aria-hidden />}
      onClick={onGo}
    >
      {t('newBelow', { count })}
    </Button>
  )
}
