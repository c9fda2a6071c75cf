import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { archiveHours, chooseDefaultHours, type Hours } from '#contracts/hours.ts'
import { call } from '../../../kit/api.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import parts from '../parts/parts.module.css'

/** Whether they count where nothing else is said, and whether they are in use at all. */
export function HoursUse({ hours: { id, name, archived }, onChange }: HoursUseProps) {
  const { t } = useTranslation('admin-time')
  const params = { id }
  return (
    <>
      {!archived && (
        <section className={parts.section}>
          <div className={parts.line}>
            <p>{t('hours.defaultSays')}</p>
            <Button
              variant="default"
              onClick={() => void onChange(call(chooseDefaultHours, { params, body: {} }))}
            >
              {t('hours.makeDefault')}
            </Button>
          </div>
        </section>
      )}
      <ArchiveLine
        isArchived={archived}
        name={worded(name)}
        onChange={() => onChange(call(archiveHours, { params, body: { archived: !archived } }))}
      />
    </>
  )
}

type HoursUseProps = { hours: Hours; onChange: (work: Promise<Hours>) => Promise<void> }
