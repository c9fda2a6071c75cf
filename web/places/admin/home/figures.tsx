import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { System } from '#contracts/system.ts'
import { ByteSize } from '../../../kit/byte-size.tsx'
import { useReader } from '../../../kit/reader.ts'
import parts from '../parts/parts.module.css'
import classes from './home.module.css'

/** How much is in it, and what it runs on. */
export function Figures({ system }: { system: System }) {
  const { t } = useTranslation('admin')
  const { locale } = useReader()
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  const { tickets, customers, staff, files, databaseBytes, version, postgres } = system
  return (
    <section className={parts.panel}>
      <h2>{t('figures.title')}</h2>
      <dl className={classes.figures}>
        <Figure label={t('figures.tickets')}>{number(tickets)}</Figure>
        <Figure label={t('figures.customers')}>{number(customers)}</Figure>
        <Figure label={t('figures.staff')}>{number(staff)}</Figure>
        <Figure label={t('figures.files')}>
          {number(files.count)} · <ByteSize bytes={files.bytes} />
        </Figure>
        <Figure label={t('figures.database')}>
          <ByteSize bytes={databaseBytes} />
        </Figure>
        <Figure label={t('figures.version')}>{version}</Figure>
        <Figure label={t('figures.postgres')}>{postgres}</Figure>
      </dl>
    </section>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{children}</dd>
    </div>
  )
}
