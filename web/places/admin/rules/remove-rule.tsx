import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeRule } from '#contracts/rules.ts'
import type { Rule } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import parts from '../parts/parts.module.css'
import { rulesQuery } from './rules-query.ts'

export function RemoveRule({ rule: { id, name }, onDone }: { rule: Rule; onDone: () => void }) {
  const { t } = useTranslation('admin-rules')
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <p>{t('remove.says')}</p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('remove.verb')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        isGrave
        title={t('remove.title', { name })}
        verb={t('remove.verb')}
        onConfirm={async () => {
          await call(removeRule, { params: { id } })
          onDone()
          await client.invalidateQueries(rulesQuery)
        }}
        onClose={() => setOpen(false)}
      >
        {t('remove.ask')}
      </ConfirmDialog>
    </section>
  )
}
