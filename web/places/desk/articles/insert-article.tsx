import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeAtCursor } from '../../../kit/write-at-cursor.ts'
import type { TextPlace } from '../../../kit/write-at-cursor.ts'

const ArticleChoice = lazy(() =>
  import('./article-choice.tsx').then(({ ArticleChoice }) => ({ default: ArticleChoice })),
)

/** Puts the address of an article where the cursor is. */
export function InsertArticle({ place }: { place: TextPlace }) {
  const { t } = useTranslation('desk-thread')
  const [isOpen, setOpen] = useState(false)
  const insert = (path: string) => {
    setOpen(false)
    writeAtCursor(place, (before) => `${/\S$/.test(before) ? ' ' : ''}${location.origin}${path}`)
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
