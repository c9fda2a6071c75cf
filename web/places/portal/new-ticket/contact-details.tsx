import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import classes from './new-ticket.module.css'

/** What the ticket takes from the profile: whom we answer, and where. */
export function ContactDetails() {
  const { t } = useTranslation('portal-ticket')
  const person = useMe()
  if (!person) return null
  const lines = [person.name, person.email, person.mobile, person.place, person.timeZone.replaceAll('_', ' ')]
  return (
    <section className={classes.contact} aria-labelledby="contact">
      <h2 id="contact">{t('new.contact')}</h2>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      <Link to="/profile">{t('new.changeInProfile')}</Link>
    </section>
  )
}
