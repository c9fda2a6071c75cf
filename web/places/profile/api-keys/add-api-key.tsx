import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addApiKey } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useProven } from '../proof.ts'

const lasting = { d30: 30, d90: 90, d365: 365, always: null } as const
const isLasting = (value: string): value is keyof typeof lasting => value in lasting

export function AddApiKey({ onMade }: { onMade: (key: string) => void }) {
  const { t } = useTranslation('profile')
  const { run, isBusy, problem } = useProven()
  const [name, setName] = useState('')
  const [lasts, setLasts] = useState<keyof typeof lasting>('d90')
  const add = () =>
    run(async () => {
      const { key } = await call(addApiKey, { body: { name: name.trim(), days: lasting[lasts] } })
      onMade(key)
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t('apiKeys.name')}
          placeholder={t('apiKeys.nameSuch')}
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={t('apiKeys.lasts')}
          value={lasts}
          data={Object.keys(lasting)
            .filter(isLasting)
            .map((value) => ({ value, label: t(`apiKeys.for.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            if (isLasting(value)) setLasts(value)
          }}
        />
        <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
          {t('apiKeys.add')}
        </Button>
      </Group>
      {problem !== null && <ProblemLine error={problem} />}
    </form>
  )
}
