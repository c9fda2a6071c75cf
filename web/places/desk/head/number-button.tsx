import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { copyText } from '../thread/copy-text.ts'
import classes from './head.module.css'

export const linkTo = (number: string) => `${window.location.origin}/desk/t/${number}`

/** People say the number aloud and paste its link. */
export function NumberButton({ number }: { number: string }) {
  const { t } = useTranslation('desk-thread')
  return (
    <Tooltip label={t('copyLink')}>
      <UnstyledButton
        className={classes.number}
        aria-label={t('copyLinkOf', { number })}
        onClick={() => void copyText(linkTo(number), t('linkCopied'))}
      >
        #{number}
      </UnstyledButton>
    </Tooltip>
  )
}
