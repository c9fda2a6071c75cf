import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { timeZonesWith } from '../../../kit/time-zones.ts'
import { LocalizedInput } from '../parts/localized-input.tsx'
import parts from '../parts/parts.module.css'
import type { Draft } from './draft.ts'
import { HolidaysEditor } from './holidays-editor.tsx'
import { WeekEditor } from './week-editor.tsx'

/** Name and zone, the week, the holidays. */
export function HoursParts({ draft, isTried, change }: HoursPartsProps) {
  const { t } = useTranslation('admin-time')
  return (
    <>
      <section className={parts.panel}>
        <div className={parts.form}>
          <LocalizedInput
            label={t('name')}
            value={draft.name}
            isMarked={isTried}
            onChange={(name) => change({ name })}
          />
          <Select
            label={t('hours.zone')}
            searchable
            allowDeselect={false}
            value={draft.timeZone}
            data={timeZonesWith(draft.timeZone).map((value) => ({
              value,
              label: value.replaceAll('_', ' '),
            }))}
            onChange={(timeZone) => timeZone && change({ timeZone })}
          />
        </div>
      </section>
      <section className={parts.panel}>
        <h2>{t('hours.week')}</h2>
        <WeekEditor periods={draft.periods} onChange={(periods) => change({ periods })} />
      </section>
      <section className={parts.panel}>
        <h2>{t('hours.holidays')}</h2>
        <HolidaysEditor holidays={draft.holidays} onChange={(holidays) => change({ holidays })} />
      </section>
    </>
  )
}

type HoursPartsProps = {
  draft: Draft
  isTried: boolean
  change: (part: Partial<Draft>) => void
}
