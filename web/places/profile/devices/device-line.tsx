import { Button, Group, Switch } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDevice, removeDevice, testDevice } from '#contracts/devices.ts'
import type { Device } from '#contracts/devices.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { say } from '../../../kit/toast.ts'
import choices from '../choices/choices.module.css'
import classes from '../profile.module.css'
import { deviceOf } from '../sessions/device.ts'
import { useDeviceName } from '../sessions/use-device-name.ts'

/** One device: what it shows, whether it is reached, a test, and the way to end it. */
export function DeviceLine({ device, onChange }: { device: Device; onChange: () => void }) {
  const { t } = useTranslation('choices')
  const { t: profile } = useTranslation('profile')
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const { id, isThis, userAgent, showsWords, createdAt, lastUsedAt, fails } = device
  const name = useDeviceName(userAgent)
  const Icon = deviceOf(userAgent).isHandheld ? IconDeviceMobile : IconDeviceDesktop
  async function during(work: () => Promise<unknown>, done?: string) {
    setBusy(true)
    try {
      await work()
      if (done !== undefined) say(done)
      onChange()
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <li className={choices.device}>
      <div className={classes.line}>
        <Icon size={24} stroke={1.5} aria-hidden />
        <span className={classes.lineWords}>
          <span>
            <b>{name}</b> {isThis && <span className={classes.badge}>{profile('sessions.this')}</span>}
          </span>
          <span className={classes.lineAbout}>
            {t('devices.added')} <RelativeTime at={createdAt} isReachable />
            {lastUsedAt !== null && (
              <>
                {' · '}
                {t('devices.told')} <RelativeTime at={lastUsedAt} isReachable />
              </>
            )}
          </span>
          {fails && <span className={choices.fails}>{t('devices.fails')}</span>}
        </span>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={isBusy}
            aria-label={t('of', { way: t('devices.test'), what: name })}
            onClick={() =>
              void during(() => call(testDevice, { params: { id }, body: {} }), t('devices.tested'))
            }
          >
            {t('devices.test')}
          </Button>
          <Button
            variant="default"
            disabled={isBusy}
            aria-label={t('of', { way: t('devices.remove'), what: name })}
            onClick={() => void during(() => call(removeDevice, { params: { id } }))}
          >
            {t('devices.remove')}
          </Button>
        </Group>
      </div>
      <Switch
        label={t('devices.showsWords')}
        description={t('devices.showsWordsSays')}
        checked={showsWords}
        onChange={({ currentTarget: { checked } }) =>
          void during(() => call(changeDevice, { params: { id }, body: { showsWords: checked } }))
        }
      />
    </li>
  )
}
