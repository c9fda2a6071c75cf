import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newHoliday } from './draft.ts'
import type { DraftHoliday } from './draft.ts'
import classes from './hours.module.css'

/** Days on which nothing begins and nothing goes on. */
export function HolidaysEditor({ holidays, onChange }: HolidaysEditorProps) {
  const { t } = useTranslation('admin-time')
  const put = (changed: DraftHoliday) =>
    onChange(holidays.map((one) => (one.uid === changed.uid ? changed : one)))
  return (
    <div className={classes.week}>
      {holidays.map((one, at) => (
        <span key={one.uid} className={classes.period}>
          <TextInput
            type="date"
            max="9999-12-31"
            aria-label={t('hours.holidayDate', { number: at + 1 })}
            value={one.date}
            onChange={({ currentTarget }) => put({ ...one, date: currentTarget.value })}
          />
          <TextInput
            className={classes.grows}
            maxLength={80}
            aria-label={t('hours.holidayName', { number: at + 1 })}
            placeholder={t('hours.holidayHint')}
            value={one.name}
            onChange={({ currentTarget }) => put({ ...one, name: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('hours.removeHoliday', { name: one.name || one.date })}
            onClick={() => onChange(holidays.filter(({ uid }) => uid !== one.uid))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </span>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...holidays, newHoliday()])}
        >
          {t('hours.addHoliday')}
        </Button>
      </div>
    </div>
  )
}

type HolidaysEditorProps = { holidays: readonly DraftHoliday[]; onChange: (holidays: DraftHoliday[]) => void }
