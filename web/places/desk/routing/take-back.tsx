import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeBackCases } from '#contracts/routing.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { say } from '../../../kit/toast.ts'
import { routingQuery } from './routing-query.ts'
import type { AgentNow } from './standing.ts'

/** Gives back what somebody has in hand; asked before, because somebody else goes on with it. */
export function TakeBack({ agent: { person, cases, state, abilities } }: { agent: AgentNow }) {
  const { t } = useTranslation('desk-routing')
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  if (!abilities.takeBack) return null
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {t('takeBack.verb')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('takeBack.title', { count: cases.length, name: person.name })}
        verb={t('takeBack.verb')}
        onConfirm={async () => {
          const { handedOver } = await call(takeBackCases, { params: { id: person.id }, body: {} })
          say(t('takeBack.done', { count: handedOver }))
          await client.invalidateQueries(routingQuery)
        }}
        onClose={() => setAsked(false)}
      >
        {t('takeBack.says')} {state === 'available' && t('takeBack.away', { name: person.name })}
      </ConfirmDialog>
    </>
  )
}
