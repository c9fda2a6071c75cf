import { Button, Group } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginSecondFactor, newRecoveryCodes } from '#contracts/credentials.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { Me } from '#contracts/profile.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import classes from '../profile.module.css'
import { useProven } from '../proof.ts'
import { Section } from '../section.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { SetUp } from './set-up.tsx'
import { SwitchOff } from './switch-off.tsx'

/** A code of an app beside the password. */
export function SecondFactor({ person }: { person: Me }) {
  const { t } = useTranslation('profile')
  const { run, isBusy, problem } = useProven()
  const [secret, setSecret] = useState<ReplyOf<typeof beginSecondFactor>>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [isLeaving, setLeaving] = useState(false)
  const isOn = person.hasSecondFactor
  const Icon = isOn ? IconShieldCheck : IconShieldOff
  const begin = () => run(async () => setSecret(await call(beginSecondFactor)))
  const renew = () => run(async () => setCodes((await call(newRecoveryCodes)).recoveryCodes))
  return (
    <Section id="secondFactor" title={t('secondFactor.title')} says={t('secondFactor.says')}>
      <p className={classes.fact}>
        <span className={classes.mark} data-good={isOn || undefined}>
          <Icon size={18} aria-hidden />
          {t(isOn ? 'secondFactor.on' : 'secondFactor.off')}
        </span>
      </p>
      {problem !== null && <ProblemLine error={problem} />}
      {codes && (
        <ShownOnce
          secrets={codes}
          says={t('secondFactor.codesSay')}
          fileName="recovery-codes.txt"
          onDone={() => setCodes(undefined)}
        />
      )}
      {secret && (
        <SetUp
          secret={secret}
          onDone={(recoveryCodes) => {
            setSecret(undefined)
            setCodes(recoveryCodes)
          }}
          onCancel={() => setSecret(undefined)}
        />
      )}
      {!secret && !codes && (
        <Group gap="sm">
          {isOn ? (
            <>
              <Button variant="default" loading={isBusy} onClick={() => void renew()}>
                {t('secondFactor.renew')}
              </Button>
              <Button variant="default" color="red" onClick={() => setLeaving(true)}>
                {t('secondFactor.switchOff')}
              </Button>
            </>
          ) : (
            <Button loading={isBusy} onClick={() => void begin()}>
              {t('secondFactor.setUp')}
            </Button>
          )}
        </Group>
      )}
      {isLeaving && <SwitchOff onClose={() => setLeaving(false)} />}
    </Section>
  )
}
