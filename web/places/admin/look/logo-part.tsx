import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LOGO_LIMIT_BYTES, removeLogo, saveLogo, showLook } from '#contracts/look.ts'
import type { Look } from '#contracts/look.ts'
import { call } from '../../../kit/api.ts'
import { Logo } from '../../../kit/logo.tsx'
import { useLook, wear } from '../../../kit/look.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { upload } from '../../../kit/upload.ts'
import parts from '../parts/parts.module.css'
import classes from './look.module.css'

export function LogoPart() {
  const { t } = useTranslation('admin')
  const { logo } = useLook()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const during = async (work: () => Promise<Look>, done: string) => {
    setBusy(true)
    setError(null)
    try {
      wear(await work())
      say(done)
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }
  const send = (file: File) =>
    void during(
      () => upload<Look>({ method: 'PUT', address: saveLogo.path, file }).done,
      t('lookPage.logoSaved'),
    )
  const remove = () =>
    void during(() => call(removeLogo).then(() => call(showLook)), t('lookPage.logoRemoved'))

  return (
    <section className={parts.panel}>
      <h2>{t('lookPage.logo')}</h2>
      <div className={classes.logo}>
        <span className={classes.shown}>
          <Logo size={48} />
        </span>
        <div>
          <p className={parts.second}>{t('lookPage.logoHelp', { mb: LOGO_LIMIT_BYTES / 1024 / 1024 })}</p>
          <div className={classes.pick}>
            <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file && send(file)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  loading={isBusy}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {t('lookPage.logoUpload')}
                </Button>
              )}
            </FileButton>
            {logo && (
              <Button variant="default" disabled={isBusy} onClick={remove}>
                {t('lookPage.logoRemove')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {error !== null && <ProblemLine error={error} />}
    </section>
  )
}
