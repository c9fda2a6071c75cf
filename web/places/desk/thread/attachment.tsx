import { UnstyledButton } from '@mantine/core'
import {
  IconDownload,
  IconFile,
  IconFileText,
  IconFileZip,
  IconMovie,
  IconMusic,
  IconPhoto,
} from '@tabler/icons-react'
import { createElement, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { downloadFile, showPreview } from '#contracts/files.ts'
import type { MessageFile } from '#contracts/message-file.ts'
import { addressOf } from '../../../kit/address.ts'
import { ByteSize } from '../../../kit/byte-size.tsx'
import classes from './attachment.module.css'

export type FileShown = z.output<typeof MessageFile>

const PictureDialog = lazy(() =>
  import('./picture-dialog.tsx').then(({ PictureDialog }) => ({ default: PictureDialog })),
)

export const previewOf = (id: string, size: 'thumb' | 'large') => addressOf(showPreview.path, { id, size })
export const addressOfFile = (id: string) => addressOf(downloadFile.path, { id })

/** A picture inside the thread, anything else as a card to download. */
export function Attachment({ file }: { file: FileShown }) {
  return file.picture ? <PictureButton file={file} size={file.picture} /> : <FileCard file={file} />
}

function PictureButton({ file, size }: { file: FileShown; size: { width: number; height: number } }) {
  const { t } = useTranslation('desk-thread')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton className={classes.picture} onClick={() => setOpen(true)}>
        {/* The size is known before the bytes, so nothing jumps when they come. */}
        <img
          src={previewOf(file.id, 'thumb')}
          alt=""
          width={size.width}
          height={size.height}
          loading="lazy"
        />
        <span className="unseen">{t('openPicture')}</span>
        <span className={classes.caption}>
          {file.name} · <ByteSize bytes={file.bytes} />
        </span>
      </UnstyledButton>
      <Suspense>{isOpen && <PictureDialog file={file} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}

function FileCard({ file }: { file: FileShown }) {
  const { t } = useTranslation('desk-thread')
  return (
    <a className={classes.card} href={addressOfFile(file.id)} download={file.name}>
      <Icon type={file.type} />
      <span className={classes.words}>
        <span className={classes.fileName}>{file.name}</span>
        <span className={classes.about}>
          <ByteSize bytes={file.bytes} /> · {file.type}
        </span>
      </span>
      <IconDownload size={16} aria-label={t('download')} />
    </a>
  )
}

function Icon({ type }: { type: string }) {
  return createElement(iconOf(type), { size: 22, stroke: 1.6, 'aria-hidden': true })
}

function iconOf(type: string) {
  if (type.startsWith('image/')) return IconPhoto
  if (type.startsWith('video/')) return IconMovie
  if (type.startsWith('audio/')) return IconMusic
  if (/zip|compressed|tar|rar/.test(type)) return IconFileZip
  return /text|pdf|word|document/.test(type) ? IconFileText : IconFile
}
