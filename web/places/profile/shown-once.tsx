import { Button, Group } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../desk/thread/copy-text.ts'
import { useLook } from '../../kit/look.ts'
import classes from './profile.module.css'

/** Secrets that nobody can show a second time. */
export function ShownOnce({ secrets, says, fileName, onDone }: ShownOnceProps) {
  const { t } = useTranslation('profile')
  const { name } = useLook()
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  const text = secrets.join('\n')
  const download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${name}\n\n${text}\n`], { type: 'text/plain' }))
    link.download = fileName ?? 'codes.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }
  return (
    <div className={classes.once}>
      <p ref={words} tabIndex={-1}>
        {says}
      </p>
      <ul className={classes.secrets} data-single={secrets.length === 1 || undefined} data-printed>
        {secrets.map((secret) => (
          <li key={secret}>{secret}</li>
        ))}
      </ul>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => void copyText(text, t('copied'))}
        >
          {t('copy')}
        </Button>
        {fileName !== undefined && (
          <>
            <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={download}>
              {t('download')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        )}
        <Button onClick={onDone}>{t('kept')}</Button>
      </Group>
    </div>
  )
}

type ShownOnceProps = {
  secrets: readonly string[]
  says: string
  /** Given: they can also be downloaded and printed. */
  fileName?: string
  onDone: () => void
}
