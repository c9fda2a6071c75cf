import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Message } from '#contracts/tickets.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './composer.module.css'

/** Stands above the text as soon as somebody else has written; a send asks once more. */
export function MeanwhileBar({ news, isAsked, onLooked }: MeanwhileBarProps) {
  const { t } = useTranslation('desk-thread')
  const { thread } = useOpenThread()
  const last = news.at(-1)
  const name = last?.author?.name ?? thread.contact.name
  const look = () => {
    if (last) document.getElementById(`m-${last.id}`)?.scrollIntoView({ block: 'center' })
    onLooked()
  }
  return (
    <div className={classes.meanwhile} role={isAsked ? 'alert' : 'status'} data-asked={isAsked || undefined}>
      <p>
        {t('composer.meanwhile', { name })} {isAsked && t('composer.meanwhileAsk')}
      </p>
      <Button size="compact-sm" variant="default" onClick={look}>
        {t('composer.look')}
      </Button>
    </div>
  )
}

type MeanwhileBarProps = { news: readonly Message[]; isAsked: boolean; onLooked: () => void }
