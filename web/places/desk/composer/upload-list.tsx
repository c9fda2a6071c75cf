import { Button, CloseButton, Progress } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ByteSize } from '../../../kit/byte-size.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import classes from './upload-list.module.css'
import { cancelUpload, uploadAgain, useUploads } from './uploads.ts'
import type { Sending } from './uploads.ts'

export function UploadList({ ticketId }: { ticketId: string }) {
  const uploads = useUploads(ticketId)
  if (uploads.length === 0) return null
  return (
    <ul className={classes.list}>
      {uploads.map((one) => (
        <UploadLine key={one.id} sending={one} />
      ))}
    </ul>
  )
}

function UploadLine({ sending }: { sending: Sending }) {
  const { t } = useTranslation('desk-thread')
  const { id, file, isNote, sent, state, problem } = sending
  const percent = file.size === 0 ? 0 : (sent / file.size) * 100
  return (
    <li className={classes.line}>
      <div className={classes.about}>
        {isNote && <IconLock size={13} aria-label={t('noteMark')} />}
        <span className={classes.name}>{file.name}</span>
        <span className={classes.size}>
          <ByteSize bytes={file.size} />
        </span>
        {state === 'failed' && (
          <Button size="compact-xs" variant="default" onClick={() => uploadAgain(id)}>
            {t('sendAgain')}
          </Button>
        )}
        <CloseButton
          size="sm"
          aria-label={t('file.cancel', { name: file.name })}
          onClick={() => cancelUpload(id)}
        />
      </div>
      {state === 'failed' ? (
        <ProblemLine error={problem} />
      ) : (
        <Progress value={percent} size={4} aria-label={t('file.sending', { name: file.name })} />
      )}
    </li>
  )
}
