import { IconMailOff, IconMailForward } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mailStateQuery } from './mail-query.ts'
import classes from './mail.module.css'

/** Whether mails leave the house, and what to do when they do not. */
export function MailState() {
  const { t } = useTranslation('admin-mail')
  const { data } = useQuery(mailStateQuery)
  if (!data) return null
  const { smtpIsSet, from } = data
  const Icon = smtpIsSet ? IconMailForward : IconMailOff
  return (
    <div className={classes.state} data-set={smtpIsSet}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div>
        <p className={classes.title}>{t(smtpIsSet ? 'state.set' : 'state.notSet')}</p>
        <p>{smtpIsSet ? t('state.from', { from }) : t('state.how')}</p>
      </div>
    </div>
  )
}
