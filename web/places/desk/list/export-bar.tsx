import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import bulk from '../bulk/bulk.module.css'

export function ExportBar({ rows, onCancel }: { rows: number; onCancel: () => void }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  return (
    <section className={bulk.bar} aria-label={t('export.verb')}>
      <div className={bulk.line}>
        <Loader size={14} />
        <span className={bulk.count}>{t('export.rows', { count: rows })}</span>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </section>
  )
}
