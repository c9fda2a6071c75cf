import { Switch, UnstyledButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveInvitation } from '#contracts/invitations.ts'
import type { Invitation } from '#contracts/invitations.ts'
import { call } from '../../../../kit/api.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import parts from '../../parts/parts.module.css'
import { bodyOf, wordsIn } from './draft.ts'
import { invitationsQuery } from './invitations-query.ts'
import classes from './invitations.module.css'

/** What it says, to whom, and what came of it; switched where it stands. */
export function InvitationLine({ invitation, onOpen }: { invitation: Invitation; onOpen: () => void }) {
  const { t, i18n } = useTranslation('admin-invitations')
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { id, pages, afterSeconds, guests, reach, isOn, chats } = invitation
  const words = wordsIn(invitation, i18n.language)

  const turn = async (next: boolean) => {
    setBusy(true)
    setProblem(null)
    const body = { ...bodyOf(invitation), isOn: next }
    await call(saveInvitation, { params: { id }, body }).catch(setProblem)
    await client.invalidateQueries(invitationsQuery(invitation.inboxId))
    setBusy(false)
  }
  const facts = [
    pages.length > 0 ? pages.join(', ') : t('everyPage'),
    t('after', { count: afterSeconds }),
    ...(guests === 'all' ? [] : [t(`guestsOf.${guests}`)]),
    ...(reach === 'always' ? [] : [t(`reachOf.${reach}`)]),
  ]
  return (
    <li className={classes.line}>
      <Switch
        aria-label={t('isOnOf', { words })}
        checked={isOn}
        disabled={isBusy}
        onChange={({ currentTarget }) => void turn(currentTarget.checked)}
      />
      <UnstyledButton className={classes.open} onClick={onOpen}>
        <span className={classes.words}>{words}</span>
        <span className={parts.second}>{facts.join(' · ')}</span>
        <span className={parts.second}>{t('ledTo', { count: chats.ever, lately: chats.lately })}</span>
      </UnstyledButton>
      {problem !== null && <ProblemLine error={problem} />}
    </li>
  )
}
