import { Textarea } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './composer.module.css'

export function ComposerText({
  ref,
  isNote,
  text,
  onText,
  onCursor,
  onSend,
  onFiles,
  onBlur,
}: ComposerTextProps) {
  const { t } = useTranslation('desk-thread')
  const label = t(isNote ? 'composer.noteLabel' : 'composer.replyLabel')
  return (
    <Textarea
      ref={ref}
      variant="unstyled"
      autosize
      minRows={2}
      maxRows={12}
      classNames={{ input: classes.text }}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
      onSelect={({ currentTarget }) => onCursor(currentTarget.value, currentTarget.selectionStart)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          onSend()
        }
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        if (files.length === 0) return
        event.preventDefault()
        onFiles(files)
      }}
    />
  )
}

type ComposerTextProps = {
  ref: Ref<HTMLTextAreaElement>
  isNote: boolean
  text: string
  onText: (text: string) => void
  onCursor: (text: string, cursor: number) => void
  onSend: () => void
  onFiles: (files: File[]) => void
  onBlur: () => void
}
