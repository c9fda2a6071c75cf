import { useEffect, useState } from 'preact/hooks'
import { downloadChatFile, showChatPreview } from '#contracts/chat.ts'
import type { Message } from '#contracts/tickets.ts'
import { t } from '../../words/words.ts'
import { addressOf, askBytes } from '../chat/ask.ts'
import { secretNow } from '../chat/session.ts'
import { Icon } from '../icon.tsx'
import { useNow } from '../store.ts'
import { sizeIn } from './times.ts'

type File = NonNullable<Message['file']>

/** A picture as itself, any other file as a card to download. */
export function FileCard({ file }: { file: File }) {
  const language = useNow('language')
  const picture = usePicture(file)
  if (file.picture && picture)
    return (
      <button
        type="button"
        class="picture"
        aria-label={t('openPicture', { name: file.name })}
        onClick={() => void enlarge(file)}
      >
        <img src={picture} alt={file.name} width={file.picture.width} height={file.picture.height} />
      </button>
    )
  return (
    <button
      type="button"
      class="bubble card"
      aria-label={t('download', { name: file.name })}
      onClick={() => void download(file)}
    >
      <Icon of="file" />
      <span>
        {file.name}
        <small>{sizeIn(language, file.bytes)}</small>
      </span>
    </button>
  )
}

const bytesOf = (id: string, size: 'thumb' | 'large') =>
  askBytes(addressOf(showChatPreview.path, { params: { id, size } }), secretNow() ?? '')

function usePicture({ id, picture }: File): string | undefined {
  const [address, setAddress] = useState<string>()
  const isPicture = picture !== null
  useEffect(() => {
    if (!isPicture) return undefined
    let made: string | undefined
    let isGone = false
    const fetchIt = async () => {
      const blob = await bytesOf(id, 'thumb').catch(() => undefined)
      if (!blob || isGone) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    }
    void fetchIt()
    return () => {
      isGone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [id, isPicture])
  return address
}

async function enlarge({ id }: File) {
  const blob = await bytesOf(id, 'large').catch(() => undefined)
  if (blob) open(URL.createObjectURL(blob), '_blank', 'noopener')
}

async function download({ id, name }: File) {
  const path = addressOf(downloadChatFile.path, { params: { id } })
  const blob = await askBytes(path, secretNow() ?? '').catch(() => undefined)
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
}
