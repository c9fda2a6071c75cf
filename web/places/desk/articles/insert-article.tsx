import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

const ArticleChoice = lazy(() =>
  import('./article-choice.tsx').then(({ ArticleChoice }) => ({ default: ArticleChoice })),
)

/** Puts the address of an article where the cursor is. */
export function InsertArticle({ text, textarea, onText }: InsertArticleProps) {
  const { t } = useTranslation('desk-thread')
  const [isOpen, setOpen] = useState(false)
  const insert = (path: string) => {
    setOpen(false)
    const at = Math.min(textarea.current?.selectionStart ?? text.length, text.length)
    const blank = at > 0 && !/\s/.test(text[at - 1] ?? '') ? ' ' : ''
    const link = `${blank}${location.origin}${path}`
    onText(text.slice(0, at) + link + text.slice(at))
    const end = at + link.length
    requestAnimationFrame(() => {
      textarea.current?.focus()
      textarea.current?.setSelectionRange(end, end)
    })
  }
  return (
    <>
      <Tooltip label={t('composer.article')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('composer.article')}
          // The cursor stays where it is in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setOpen(true)}
        >
          <IconFileText size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Suspense>
        {isOpen && <ArticleChoice onChoose={({ path }) => insert(path)} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}

export type ArticlePlace = {
  text: string
  textarea: RefObject<HTMLTextAreaElement | null>
  onText: (text: string) => void
}
type InsertArticleProps = ArticlePlace
