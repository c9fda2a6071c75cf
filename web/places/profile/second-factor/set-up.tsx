import { Button, Group, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { confirmSecondFactor } from '#contracts/credentials.ts'
import type { beginSecondFactor } from '#contracts/credentials.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { meQuery } from '../../../kit/session.ts'
import classes from '../profile.module.css'
import { QrPicture } from './qr-picture.tsx'

/** Scan, then type a first code, so that nobody shuts himself out with a mistaken secret. */
export function SetUp({ secret, onDone, onCancel }: SetUpProps) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const client = useQueryClient()
  const form = useForm(async (filled) => {
    const { recoveryCodes } = await call(confirmSecondFactor, { body: { code: filled('code') } })
    onDone(recoveryCodes)
    await client.fetchQuery({ ...meQuery, staleTime: 0 })
  })
  const error = form.errorBeside(['code'])
  return (
    <form className={classes.setUp} onSubmit={form.submit} noValidate>
      <QrPicture picture={secret.picture} alt={t('secondFactor.picture')} />
      <div className={classes.form}>
        <p>{t('secondFactor.scan')}</p>
        <p className={classes.says}>
          {t('secondFactor.byHand')} <code className={classes.code}>{secret.secret}</code>
        </p>
        <TextInput
          name="code"
          label={t('secondFactor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          required
          error={form.errorAt('code')}
        />
        {error !== null && <ProblemLine error={error} />}
        <Group gap="sm">
          <Button type="submit" loading={form.isBusy}>
            {t('secondFactor.confirm')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </div>
    </form>
  )
}

type SetUpProps = {
  secret: ReplyOf<typeof beginSecondFactor>
  onDone: (recoveryCodes: readonly string[]) => void
  onCancel: () => void
}
