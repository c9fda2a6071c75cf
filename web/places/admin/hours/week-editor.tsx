import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { endsNextDay, newPeriod, weekDays } from './draft.ts'
import type { DraftPeriod } from './draft.ts'
import classes from './hours.module.css'
import { useWeekDays } from './week-days.ts'

/** The periods of each day; an end before the beginning is one of the next day. */
export function WeekEditor({ periods, onChange }: WeekEditorProps) {
  const { t } = useTranslation('admin-time')
  const names = useWeekDays('long')
  const put = (changed: DraftPeriod) =>
    onChange(periods.map((one) => (one.uid === changed.uid ? changed : one)))
  const monday = periods.filter(({ day }) => day === 1)
  const likeMonday = () =>
    onChange([
      ...periods.filter(({ day }) => day === 1 || day > 5),
      ...[2, 3, 4, 5].flatMap((day) => monday.map(({ from, to }) => newPeriod(day, from, to))),
    ])
  return (
    <div className={classes.week}>
      {weekDays.map((day) => {
        const name = names[day - 1] ?? ''
        const own = periods.filter((one) => one.day === day)
        return (
          <fieldset key={day} className={classes.day}>
            <legend>{name}</legend>
            {own.length === 0 && <span className={classes.none}>{t('hours.closedDay')}</span>}
            {own.map((period) => (
              <span key={period.uid} className={classes.period}>
                <TextInput
                  type="time"
                  aria-label={t('hours.from', { day: name })}
                  value={period.from}
                  onChange={({ currentTarget }) => put({ ...period, from: currentTarget.value })}
                />
                –
                <TextInput
                  type="time"
                  aria-label={t('hours.to', { day: name })}
                  value={period.to}
                  onChange={({ currentTarget }) => put({ ...period, to: currentTarget.value })}
                />
                {endsNextDay(period) && <span className={classes.none}>{t('hours.nextDay')}</span>}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('hours.removePeriod', { day: name })}
                  onClick={() => onChange(periods.filter(({ uid }) => uid !== period.uid))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </span>
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('hours.addPeriod', { day: name })}
              onClick={() => onChange([...periods, newPeriod(day)])}
            >
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </fieldset>
        )
      })}
      <div>
        <Button variant="default" size="xs" disabled={monday.length === 0} onClick={likeMonday}>
          {t('hours.likeMonday')}
        </Button>
      </div>
    </div>
  )
}

type WeekEditorProps = { periods: readonly DraftPeriod[]; onChange: (periods: DraftPeriod[]) => void }
