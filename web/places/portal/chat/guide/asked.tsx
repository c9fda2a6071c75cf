import { Button, FileButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import classes from '../chat.module.css'

type Props = {
  ask: GuideAsk
  isBusy: boolean
  onKey: (key: string, label: string) => void
  onFile: (file: File) => void
}

/** What the guide waits for now; what is typed instead is understood too. */
export function Asked({ ask, isBusy, onKey, onFile }: Props) {
  const { t } = useTranslation('portal-guide')
  const press = (key: string, label: string) => (
    <Button key={key} variant="outline" radius="xl" disabled={isBusy} onClick={() => onKey(key, label)}>
      {label}
    </Button>
  )
  const skip = press('skip', t('skip'))
  return (
    <div className={classes.asked}>
      {ask.kind === 'choices' && ask.options.map(({ key, label }) => press(key, label))}
      {ask.kind === 'articles' && [press('helped', t('helped')), press('not_helped', t('notHelped'))]}
      {ask.kind === 'sign_in' && skip}
      {ask.kind === 'field' && ask.field === 'file' && (
        <FileButton onChange={(file) => file && onFile(file)}>
          {(button) => (
            <Button {...button} variant="outline" radius="xl" disabled={isBusy}>
              {t('addFile')}
            </Button>
          )}
        </FileButton>
      )}
      {ask.kind === 'field' && ask.isOptional && skip}
    </div>
  )
}
