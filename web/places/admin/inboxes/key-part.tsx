import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renewInboxKey } from '#contracts/inboxes.ts'
import type { Inbox } from '#contracts/inboxes.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useTimes } from '../../../kit/times.ts'
import parts from '../parts/parts.module.css'
import { Copied } from './copied.tsx'
import { inboxesQuery } from './inboxes-query.ts'

/** By which the site signs who its visitor is: shown once, and renewed when it got about. */
export function KeyPart({ inbox: { id, keyEnd, keyMadeAt } }: { inbox: Inbox }) {
  const { t } = useTranslation('admin-inboxes')
  const { moment } = useTimes()
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [key, setKey] = useState<string>()
  return (
    <section className={parts.section}>
      <h3>{t('key.title')}</h3>
      {key !== undefined && <Copied label={t('key.once')} text={key} />}
      <div className={parts.line}>
        <p>
          {keyEnd === null || keyMadeAt === null
            ? t('key.none')
            : t('key.made', { end: keyEnd, at: moment(keyMadeAt) })}
        </p>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(keyEnd === null ? 'key.make' : 'key.renew')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('key.ask')}
        verb={t(keyEnd === null ? 'key.make' : 'key.renew')}
        onConfirm={async () => {
          setKey((await call(renewInboxKey, { params: { id } })).key)
          void client.invalidateQueries(inboxesQuery)
        }}
        onClose={() => setAsking(false)}
      >
        {t(keyEnd === null ? 'key.makeSays' : 'key.renewSays')}
      </ConfirmDialog>
    </section>
  )
}
