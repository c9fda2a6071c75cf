import { Button, Group, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { proveMyself } from '#contracts/profile.ts'
import { call } from '../../kit/api.ts'
import { useForm } from '../../kit/form.ts'
import { PasswordField } from '../../kit/password-field.tsx'
import { Problem } from '../../kit/problem.ts'
import { ProblemLine } from '../../kit/problem-line.tsx'
import { NotProven, ProofContext } from './proof.ts'
import { useWrongPassword } from './use-wrong-password.ts'

/** Asks for the password where something answers `password_needed`, and then goes on with it. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<{ goOn: () => void; giveUp: () => void }>(undefined)

  const proof = () =>
    new Promise<void>((resolve, reject) => {
      waiting.current = { goOn: resolve, giveUp: () => reject(new NotProven()) }
      setAsking(true)
    })
  const prove = async <T,>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'password_needed') throw error
      await proof()
      return work()
    }
  }
  const end = (isProven: boolean) => {
    setAsking(false)
    if (isProven) waiting.current?.goOn()
    else waiting.current?.giveUp()
  }

  return (
    <ProofContext value={prove}>
      {children}
      {isAsking && <ProofDialog onEnd={end} />}
    </ProofContext>
  )
}

function ProofDialog({ onEnd }: { onEnd: (isProven: boolean) => void }) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const wrongPassword = useWrongPassword()
  const form = useForm(async (filled) => {
    const body = { password: filled('password') }
    await call(proveMyself, { body }).catch(wrongPassword('password'))
    onEnd(true)
  })
  const error = form.errorBeside(['password'])
  return (
    <Modal
      opened
      onClose={() => onEnd(false)}
      title={t('proof.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <PasswordField
          name="password"
          label={t('password.current')}
          description={t('proof.says')}
          autoComplete="current-password"
          data-autofocus
          error={form.errorAt('password')}
        />
        {error !== null && <ProblemLine error={error} />}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={() => onEnd(false)}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t('proof.button')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
