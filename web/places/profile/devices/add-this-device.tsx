import { Button } from '@mantine/core'
import { IconDeviceMobileVibration } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { canPush, subscribeHere } from '../../../kit/push/subscribe.ts'
import { useMe } from '../../../kit/session.ts'
import choices from '../choices/choices.module.css'

/** A browser asks its user itself; where he has said no, only he can change that, in its settings. */
export function AddThisDevice({ publicKey, onAdd }: { publicKey: string; onAdd: () => void }) {
  const { t } = useTranslation('choices')
  const userId = useMe()?.id ?? ''
  const [isBusy, setBusy] = useState(false)
  const [isDenied, setDenied] = useState(() => canPush() && Notification.permission === 'denied')
  const [problem, setProblem] = useState<unknown>(null)
  if (!canPush()) return <p className={choices.says}>{t('devices.cannot')}</p>
  async function add() {
    setBusy(true)
    setProblem(null)
    try {
      const isAdded = await subscribeHere(userId, publicKey)
      setDenied(!isAdded)
      if (isAdded) onAdd()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={choices.add}>
      {isDenied && <p className={choices.says}>{t('devices.denied')}</p>}
      <Button
        variant="default"
        leftSection={<IconDeviceMobileVibration size={18} aria-hidden />}
        loading={isBusy}
        onClick={() => void add()}
      >
        {t('devices.add')}
      </Button>
      {problem !== null && <ProblemLine error={problem} />}
    </div>
  )
}
