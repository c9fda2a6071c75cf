import { Button, Group, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { removeSecondFactor } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { PasswordField } from '../../../kit/password-field.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { meQuery } from '../../../kit/session.ts'
import { useWrongPassword } from '../use-wrong-password.ts'

export function SwitchOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const client = useQueryClient()
  const wrongPassword = useWrongPassword()
  const form = useForm(async (filled) => {
    const body = { password: filled('password') }
    await call(removeSecondFactor, { body }).catch(wrongPassword('password'))
    await client.fetchQuery({ ...meQuery, staleTime: 0 })
    onClose()
  })
  const error = form.errorBeside(['password'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('secondFactor.switchOff')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <PasswordField
          name="password"
          label={t('password.current')}
          description={t('secondFactor.switchOffSays')}
          autoComplete="current-password"
          data-autofocus
          error={form.errorAt('password')}
        />
        {error !== null && <ProblemLine error={error} />}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" color="red" loading={form.isBusy}>
            {t('secondFactor.switchOff')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
