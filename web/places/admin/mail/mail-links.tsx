import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../desk/thread/copy-text.ts'
import classes from './mail.module.css'

/** For who follows a flow without a mail server. */
export function MailLinks({ links }: { links: readonly string[] }) {
  const { t } = useTranslation('admin-mail')
  return (
    <ul className={classes.links}>
      {links.map((link) => (
        <li key={link} className={classes.link}>
          <span>{link}</span>
          <Button
            variant="default"
            size="xs"
            aria-label={t('copyLink', { link })}
            onClick={() => void copyText(link, t('copied'))}
          >
            {t('copy')}
          </Button>
          <Button
            component="a"
            size="xs"
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('openLink', { link })}
          >
            {t('open')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
