import { Button, Group, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPasskeys, removePasskey } from '#contracts/credentials.ts'
import type { Passkey } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { canUsePasskeys } from '../../entry/passkey.ts'
import { KeyLine } from '../key-line.tsx'
import classes from '../profile.module.css'
import { useProven } from '../proof.ts'
import { Section } from '../section.tsx'
import { deviceOf } from '../sessions/device.ts'
import { makePasskey } from './make-passkey.ts'

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => call(listPasskeys, { signal }),
})

/** Signing in by finger, face or key instead of a password. */
export function Passkeys() {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(passkeysQuery)
  const { run, isBusy, problem } = useProven()
  const [name, setName] = useState(() => deviceOf(navigator.userAgent).system ?? '')
  const refresh = () => client.invalidateQueries({ queryKey: passkeysQuery.queryKey })
  const add = () =>
    run(async () => {
      await makePasskey(name.trim())
      await refresh()
    })
  const remove = ({ id }: Passkey) =>
    run(async () => {
      await call(removePasskey, { params: { id } })
      await refresh()
    })
  return (
    <Section id="passkeys" title={t('passkeys.title')} says={t('passkeys.says')}>
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" times={1} />}
      <ul className={classes.lines}>
        {data?.items.map((passkey) => (
          <KeyLine
            key={passkey.id}
            icon={<IconFingerprint size={24} stroke={1.5} aria-hidden />}
            name={passkey.name}
            times={passkey}
            verb={t('passkeys.remove')}
            asks={t('passkeys.removeSays')}
            onEnd={() => remove(passkey)}
          />
        ))}
      </ul>
      {problem !== null && <ProblemLine error={problem} />}
      {canUsePasskeys() ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <Group gap="sm" align="flex-end">
            <TextInput
              label={t('passkeys.name')}
              maxLength={60}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              {t('passkeys.add')}
            </Button>
          </Group>
        </form>
      ) : (
        <p className={classes.says}>{t('passkeys.cannot')}</p>
      )}
    </Section>
  )
}
