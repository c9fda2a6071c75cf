import { IconMail, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactCard } from '#contracts/contacts.ts'
import classes from './person.module.css'

type Identity = ContactCard['emails'][number]

export function Identities({ emails, phones }: Pick<ContactCard, 'emails' | 'phones'>) {
  return (
    <ul className={classes.identities}>
      {phones.map((phone) => (
        <Line
          key={phone.value}
          identity={phone}
          href={`tel:${phone.value.replaceAll(' ', '')}`}
          Icon={IconPhone}
        />
      ))}
      {emails.map((email) => (
        <Line key={email.value} identity={email} href={`mailto:${email.value}`} Icon={IconMail} />
      ))}
    </ul>
  )
}

function Line({ identity, href, Icon }: { identity: Identity; href: string; Icon: typeof IconMail }) {
  const { t } = useTranslation('desk-thread')
  const { value, verified } = identity
  return (
    <li className={classes.identity}>
      <Icon size={15} stroke={1.7} aria-hidden />
      <a href={href} className="figures">
        {value}
      </a>
      <span className={classes.mark} data-verified={verified || undefined}>
        {t(verified ? 'person.verified' : 'person.unverified')}
      </span>
    </li>
  )
}
