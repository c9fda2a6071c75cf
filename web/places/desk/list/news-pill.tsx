import { UnstyledButton } from '@mantine/core'
import { IconArrowUp, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'

/** What has gathered while the list stood still; a press takes it in. */
export function NewsPill({ arrived, isUnsure, onTake }: NewsPillProps) {
  const { t } = useTranslation('desk-list')
  const [isTaking, setTaking] = useState(false)
  const hasNews = arrived > 0 || isUnsure
  const take = () => {
    setTaking(true)
    void onTake().finally(() => setTaking(false))
  }
  return (
    <output className={classes.news}>
      {hasNews && (
        <UnstyledButton
          className={classes.pill}
          onClick={take}
          disabled={isTaking}
          data-plain={arrived === 0 || undefined}
        >
          {arrived > 0 ? <IconArrowUp size={14} aria-hidden /> : <IconRefresh size={14} aria-hidden />}
          {arrived > 0 ? t('newOnes', { count: arrived }) : t('mayHaveChanged')}
        </UnstyledButton>
      )}
    </output>
  )
}

type NewsPillProps = { arrived: number; isUnsure: boolean; onTake: () => Promise<unknown> }
