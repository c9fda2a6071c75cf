import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { digestEvery, saveDigest } from '#contracts/choices.ts'
import type { Digest } from '#contracts/choices.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useMe } from '../../../kit/session.ts'
import { choicesQuery } from './choices-query.ts'
import classes from './choices.module.css'

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** When the digest comes, by the clock of the person's own zone. */
export function DigestTime({ digest }: { digest: Digest }) {
  const { t } = useTranslation('choices')
  const client = useQueryClient()
  const zone = useMe()?.timeZone.replaceAll('_', ' ') ?? ''
  const { mutate, error } = useMutation({
    scope: { id: 'choices' },
    mutationFn: (body: Digest) => call(saveDigest, { body }),
    onMutate: (body) =>
      client.setQueryData(choicesQuery.queryKey, (known) => known && { ...known, digest: body }),
    onError: () => client.invalidateQueries({ queryKey: choicesQuery.queryKey }),
  })
  return (
    <div className={classes.digest}>
      <h3>{t('digest.title')}</h3>
      <p className={classes.says}>{t('digest.says')}</p>
      <div className={classes.times}>
        <NativeSelect
          label={t('digest.every')}
          value={digest.every}
          data={digestEvery.map((value) => ({ value, label: t(`digest.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            mutate({ ...digest, every: digestEvery.find((one) => one === value) ?? digest.every })
          }
        />
        {digest.every === 'day' && (
          <NativeSelect
            label={t('digest.at')}
            value={String(digest.hour)}
            data={hours}
            onChange={({ currentTarget }) => mutate({ ...digest, hour: Number(currentTarget.value) })}
          />
        )}
      </div>
      <p className={classes.says}>{t('digest.zone', { zone })}</p>
      {error && <ProblemLine error={error} />}
    </div>
  )
}
