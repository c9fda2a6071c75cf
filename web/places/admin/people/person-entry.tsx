import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { invitePerson, removePersonSecondFactor, resetPersonPassword } from '#contracts/people.ts'
import type { PersonRecord } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { mailStateQuery } from '../mail/mail-query.ts'
import { AskedChange } from './asked-change.tsx'
import { KeptLink } from './kept-link.tsx'
import { usePersonChange } from './use-person-change.ts'

/** How he signs in: password, invitation, second factor. */
export function PersonEntry({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('admin-people')
  const { id, name, state, hasSecondFactor, abilities } = person
  const email = person.email ?? ''
  const params = { id }
  const isKept = useQuery(mailStateQuery).data?.smtpIsSet === false
  const done = (what: 'reset' | 'invite') => t(isKept ? `${what}.kept` : `${what}.done`, { email })
  const reset = usePersonChange(() => call(resetPersonPassword, { params }), done('reset'))
  const invite = usePersonChange(() => call(invitePerson, { params }), done('invite'))
  const drop = usePersonChange(
    () => call(removePersonSecondFactor, { params }),
    t('secondFactor.removed', { name }),
  )
  return (
    <section className={parts.section}>
      <h3>{t('signIn')}</h3>
      {abilities.invite && (
        <div className={parts.line}>
          <p>{t('invite.says')}</p>
          <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(undefined)}>
            {t('invite.verb')}
          </Button>
        </div>
      )}
      {isKept && state === 'invited' && <KeptLink email={email} />}
      {invite.error && <ProblemLine error={invite.error} />}
      {abilities.resetPassword && state !== 'invited' && (
        <AskedChange
          says={t('reset.says')}
          verb={t('reset.verb')}
          ask={{ title: t('reset.title', { name }), says: t('reset.ask', { email }) }}
          onConfirm={() => reset.mutateAsync(undefined)}
        />
      )}
      {abilities.removeSecondFactor ? (
        <AskedChange
          says={t('secondFactor.isOn')}
          verb={t('secondFactor.remove')}
          ask={{ title: t('secondFactor.askTitle', { name }), says: t('secondFactor.ask') }}
          isGrave
          onConfirm={() => drop.mutateAsync(undefined)}
        />
      ) : (
        <p className={parts.second}>{t(hasSecondFactor ? 'secondFactor.isOn' : 'secondFactor.isOff')}</p>
      )}
    </section>
  )
}
