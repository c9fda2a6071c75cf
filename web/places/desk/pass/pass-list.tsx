import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './pass.module.css'
import type { Receiver } from './receivers.ts'

/** People and queues, each with how it is there now. */
export function PassList({ people, queues }: { people: readonly Receiver[]; queues: readonly Receiver[] }) {
  const { t } = useTranslation('desk-routing')
  if (people.length + queues.length === 0) return <p className={classes.nothing}>{t('pass.nothing')}</p>
  return (
    <div className={classes.list}>
      <Part label={t('pass.people')} receivers={people} />
      <Part label={t('pass.queues')} receivers={queues} />
    </div>
  )
}

function Part({ label, receivers }: { label: string; receivers: readonly Receiver[] }) {
  if (receivers.length === 0) return null
  return (
    <>
      <h3 className={classes.label}>{label}</h3>
      <ul className={classes.part} aria-label={label}>
        {receivers.map(({ value, name, side }) => (
          <li key={value}>
            <Radio
              value={value}
              label={name}
              description={side || undefined}
              classNames={{ body: classes.line }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
