import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dimensions, steps } from '#contracts/reports.ts'
import type { Dimension } from '#contracts/reports.ts'
import { timeZonesWith } from '../../../kit/time-zones.ts'
import { periods } from './period.ts'
import classes from './reports.module.css'
import { readReportSearch } from './search.ts'
import type { Asked, ReportSearch } from './search.ts'

type Props = {
  search: ReportSearch
  asked: Asked
  choices: Record<Dimension, { value: string; label: string }[]>
  onChange: (part: ReportSearch) => void
}

/** Period, step, time zone, what it is told apart by, and what counts. */
export function Tools({ search, asked, choices, onChange }: Props) {
  const { t } = useTranslation('reports')
  const own = search.from && search.to ? 'own' : (search.period ?? '30d')
  const change = (part: Record<string, string | undefined>) =>
    onChange(readReportSearch({ ...search, ...part }))
  const days = (part: { from?: string; to?: string }) =>
    change({ period: undefined, from: asked.from, to: asked.to, ...part })
  const isNarrowed = Object.keys(asked.filters).length > 0 || search.zone !== undefined
  return (
    <div className={classes.tools}>
      <NativeSelect
        label={t('period')}
        value={own}
        onChange={({ currentTarget: { value } }) =>
          value === 'own' ? days({}) : change({ period: value, from: undefined, to: undefined })
        }
        data={[
          ...periods.map((value) => ({ value, label: t(`periods.${value}`) })),
          { value: 'own', label: t('periods.own') },
        ]}
      />
      <TextInput
        type="date"
        label={t('from')}
        value={asked.from}
        max={asked.to}
        onChange={({ currentTarget: { value } }) => value && days({ from: value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={asked.to}
        min={asked.from}
        onChange={({ currentTarget: { value } }) => value && days({ to: value })}
      />
      <NativeSelect
        label={t('step')}
        value={asked.by}
        onChange={({ currentTarget: { value } }) => change({ by: value })}
        data={steps.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      <NativeSelect
        label={t('apart')}
        value={asked.split}
        onChange={({ currentTarget: { value } }) => change({ split: value })}
        data={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
      />
      <details className={classes.filters} open={isNarrowed}>
        <summary>{t('filters')}</summary>
        <div className={classes.tools}>
          {dimensions.map((dimension) => (
            <NativeSelect
              key={dimension}
              label={t(`dimension.${dimension}`)}
              value={search[dimension] ?? ''}
              onChange={({ currentTarget: { value } }) => change({ [dimension]: value || undefined })}
              data={[
                { value: '', label: t('all') },
                ...choices[dimension],
                ...(dimension === 'priority' || dimension === 'channel' || dimension === 'type'
                  ? []
                  : [{ value: 'none', label: t(`none.${dimension}`) }]),
              ]}
            />
          ))}
          <NativeSelect
            label={t('zone')}
            value={asked.timeZone}
            onChange={({ currentTarget: { value } }) => change({ zone: value })}
            data={timeZonesWith(asked.timeZone)}
          />
        </div>
      </details>
    </div>
  )
}
