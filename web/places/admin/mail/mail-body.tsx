import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showMailPage } from '#contracts/mails.ts'
import type { Mail } from '#contracts/mails.ts'
import { addressOf } from '../../../kit/address.ts'
import parts from '../parts/parts.module.css'
import { linksIn } from './links-in.ts'
import { MailLinks } from './mail-links.tsx'
import classes from './mail.module.css'

/** As its reader sees it, as plain text, and the links that it brought. */
export function MailBody({ mail: { id, subject, html, text } }: { mail: Mail }) {
  const { t } = useTranslation('admin-mail')
  if (html === null || text === null) return <p className={parts.says}>{t('blanked')}</p>
  const links = linksIn(text)
  return (
    <Tabs defaultValue="html" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="html">{t('tabs.html')}</Tabs.Tab>
        <Tabs.Tab value="text">{t('tabs.text')}</Tabs.Tab>
        {links.length > 0 && <Tabs.Tab value="links">{t('tabs.links', { count: links.length })}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="html">
        <iframe
          className={classes.frame}
          title={subject}
          src={addressOf(showMailPage.path, { id })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className={classes.text}>{text}</pre>
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <MailLinks links={links} />
      </Tabs.Panel>
    </Tabs>
  )
}
