import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import { useMe } from '../../../kit/session.ts'
import { dayPart, givenName } from './greeting.ts'
import classes from './home.module.css'
import { LatestTickets } from './latest-tickets.tsx'
import { SearchOwn } from './search-own.tsx'
import { Tiles } from './tiles.tsx'

export function PortalHome() {
  const { t } = useTranslation('portal')
  const { timeZone } = useReader()
  const person = useMe()
  const part = dayPart(new Date(useNow()), timeZone)
  return (
    <div className={classes.home}>
      <div className={classes.welcome}>
        <PageTitle size="large" window={t('title')}>
          {t(`greeting.${part}`, { name: givenName(person?.name ?? '') })}
        </PageTitle>
        <SearchOwn />
      </div>
      <Tiles />
      <LatestTickets />
    </div>
  )
}
