import { Button } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { liftBan, listBans } from '#contracts/inboxes.ts'
import type { Ban } from '#contracts/inboxes.ts'
import { call } from '../../kit/api.ts'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailureState } from '../../kit/failure-state.tsx'
import { useLive } from '../../kit/live.ts'
import { Moment } from '../../kit/moment.tsx'
import { PageTitle } from '../../kit/page-title.tsx'
import { Skeleton } from '../../kit/skeletons.tsx'
import { say } from '../../kit/toast.ts'
import parts from '../admin/parts/parts.module.css'
import classes from './bans.module.css'

const bansQuery = queryOptions({
  queryKey: ['bans'],
  queryFn: ({ signal }) => call(listBans, { signal }),
})
const concerns = new Set(['visitor.banned', 'visitor.ban_lifted'])

/** Who may not chat now, why, and the way back; for admins and managers. */
export function Bans() {
  const { t } = useTranslation('bans')
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery(bansQuery)
  const [asked, ask] = useState<Ban | null>(null)
  const again = () => client.invalidateQueries(bansQuery)
  useLive(data && 'chats', data?.position, {
    onEvents: (events) => {
      if (events.some(({ type }) => concerns.has(type))) void again()
    },
    onReset: () => void again(),
  })
  return (
    <>
      <PageTitle size="large">{t('title')}</PageTitle>
      <p className={classes.says}>{t('says')}</p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('none')} says={t('noneSays')} />}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map((ban) => (
            <One key={ban.id} ban={ban} onLift={() => ask(ban)} />
          ))}
        </ul>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('liftTitle', { name: asked?.contact.name ?? '' })}
        verb={t('lift')}
        onConfirm={async () => {
          if (!asked) return
          await call(liftBan, { params: { id: asked.id } })
          await again()
          say(t('lifted', { name: asked.contact.name }))
        }}
        onClose={() => ask(null)}
      >
        {t('liftSays')}
      </ConfirmDialog>
    </>
  )
}

function One({ ban: { contact, reason, at, by, address }, onLift }: { ban: Ban; onLift: () => void }) {
  const { t } = useTranslation('bans')
  return (
    <li className={classes.one}>
      <div className={classes.words}>
        <b>{contact.name}</b>
        <p>{reason}</p>
        <p className={parts.second}>
          {by ? t('by', { name: by.name }) : t('bySystem')} · <Moment at={at} />
          {address && (
            <>
              {' · '}
              {address.isKept ? t('addressKept', { address: address.masked }) : address.masked}
            </>
          )}
        </p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('liftOf', { name: contact.name })}
        onClick={onLift}
      >
        {t('lift')}
      </Button>
    </li>
  )
}
