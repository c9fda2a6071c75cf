import { Button, CloseButton, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ByteSize } from '../../../kit/byte-size.tsx'
import { useLook } from '../../../kit/look.ts'
import classes from './new-ticket.module.css'
import type { ChosenFilesHandle } from './use-chosen-files.ts'

/** Pictures and files to send with the ticket: by button, or dropped here. */
export function ChosenFiles({ files }: { files: ChosenFilesHandle }) {
  const { t } = useTranslation('portal-ticket')
  const { maxFileMb } = useLook()
  const [isOver, setOver] = useState(false)
  const loose = files.chosen.filter(({ key }) => key === undefined)
  return (
    <fieldset className={classes.files}>
      <legend>{t('files.label')}</legend>
      {/* oxlint-disable-next-line no-static-element-interactions -- takes drops only, the button does the rest */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          files.add([...event.dataTransfer.files])
        }}
      >
        <FileButton multiple onChange={files.add}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconPaperclip size={18} aria-hidden />}>
              {t('files.add')}
            </Button>
          )}
        </FileButton>
        <span>{t('files.help', { most: maxFileMb })}</span>
      </div>
      {loose.length > 0 && (
        <ul className={classes.chosen}>
          {loose.map(({ id, file }) => (
            <li key={id}>
              <span className={classes.fileName}>{file.name}</span>
              <span className={classes.fileSize}>
                <ByteSize bytes={file.size} />
              </span>
              <CloseButton
                aria-label={t('files.remove', { name: file.name })}
                onClick={() => files.remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
