import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from './problem-line.tsx'

/** Asks before what cannot be taken back. `onConfirm` may refuse: then the dialog stays and says why. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  verb,
  isGrave,
  isReady = true,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation()
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  async function confirm() {
    setWorking(true)
    setProblem(undefined)
    try {
      await onConfirm()
      onClose()
    } catch (error) {
      setProblem(error)
    } finally {
      setWorking(false)
    }
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      {problem !== undefined && <ProblemLine error={problem} />}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus={isGrave || undefined}>
          {t('cancel')}
        </Button>
        <Button
          color={isGrave ? 'red' : 'accent'}
          loading={isWorking}
          disabled={!isReady}
          onClick={() => void confirm()}
          data-autofocus={!isGrave || undefined}
        >
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}

type ConfirmDialogProps = {
  isOpen: boolean
  title: string
  children?: ReactNode
  verb: string
  isGrave?: boolean
  /** False while something is still to be chosen in `children`. */
  isReady?: boolean
  onConfirm: () => void | Promise<unknown>
  onClose: () => void
}
