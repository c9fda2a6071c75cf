import { IconKey } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endApiKey } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { KeyLine } from '../key-line.tsx'
import classes from '../profile.module.css'
import { Section } from '../section.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { AddApiKey } from './add-api-key.tsx'
import { apiKeysQuery } from './api-keys-query.ts'

/** Keys for programs that act in one's own name. */
export function ApiKeys() {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(apiKeysQuery)
  const [key, setKey] = useState<string>()
  const refresh = () => client.invalidateQueries({ queryKey: apiKeysQuery.queryKey })
  async function end(id: string) {
    await call(endApiKey, { params: { id } })
    await refresh()
  }
  return (
    <Section id="apiKeys" title={t('apiKeys.title')} says={t('apiKeys.says')}>
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" times={1} />}
      <ul className={classes.lines}>
        {data?.items.map((one) => (
          <KeyLine
            key={one.id}
            icon={<IconKey size={24} stroke={1.5} aria-hidden />}
            name={one.name}
            hint={`…${one.hint}`}
            times={one}
            verb={t('apiKeys.end')}
            asks={t('apiKeys.endSays')}
            onEnd={() => end(one.id)}
          />
        ))}
      </ul>
      {key === undefined ? (
        <AddApiKey
          onMade={(made) => {
            setKey(made)
            void refresh()
          }}
        />
      ) : (
        <ShownOnce secrets={[key]} says={t('apiKeys.onceSays')} onDone={() => setKey(undefined)} />
      )}
    </Section>
  )
}
