import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ARTICLE_BODY_LIMIT } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { Counter } from '../../../kit/counter.tsx'
import classes from './editor.module.css'
import { edited } from './markdown-edit.ts'
import type { Edit } from './markdown-edit.ts'
import { Toolbar } from './toolbar.tsx'
import { usePictures } from './use-pictures.ts'

type Body = { articleId: string; locale: Locale; value: string; onChange: (body: string) => void }

/** The text as it is written, with the tools that write its signs, and pictures by button, paste or drop. */
export function BodyEditor({ articleId, locale, value, onChange }: Body) {
  const { t } = useTranslation('articles')
  const area = useRef<HTMLTextAreaElement>(null)

  function put(text: string) {
    const textarea = area.current
    if (!textarea) return
    textarea.focus()
    // The only way that leaves the browser's own undo in order.
    if (!document.execCommand('insertText', false, text)) {
      textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end')
      onChange(textarea.value)
    }
  }
  function edit(how: Edit) {
    const textarea = area.current
    if (!textarea) return
    const { from, to, text, start, end } = edited(
      textarea.value,
      textarea.selectionStart,
      textarea.selectionEnd,
      how,
    )
    textarea.setSelectionRange(from, to)
    put(text)
    textarea.setSelectionRange(start, end)
  }
  const pictures = usePictures(articleId, put)

  return (
    <div className={classes.body}>
      <Toolbar onEdit={edit} onPictures={pictures.add} />
      <textarea
        ref={area}
        className={classes.area}
        aria-label={t('text.body')}
        lang={locale}
        placeholder={t('text.bodyHint')}
        spellCheck
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.altKey) return
          const how = ({ b: 'bold', i: 'italic', k: 'link' } as const)[event.key]
          if (!how) return
          event.preventDefault()
          event.stopPropagation()
          edit(how)
        }}
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          pictures.add(files)
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault()
        }}
        onDrop={(event) => {
          const files = [...event.dataTransfer.files]
          if (files.length === 0) return
          event.preventDefault()
          pictures.add(files)
        }}
      />
      <div className={classes.under}>
        <output>{pictures.sending > 0 && t('picture.sending', { count: pictures.sending })}</output>
        <Counter length={value.length} limit={ARTICLE_BODY_LIMIT} />
      </div>
    </div>
  )
}
