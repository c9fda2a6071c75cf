import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article, ArticleMove } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { KeyHint } from '../../../kit/key-hint.tsx'
import { say } from '../../../kit/toast.ts'
import classes from './editor.module.css'
import { personalIn } from './personal-data.tsx'
import type { TextHandle } from './use-text.ts'

const Versions = lazy(() =>
  import('../versions/versions.tsx').then(({ Versions }) => ({ default: Versions })),
)

type Actions = {
  article: Article
  locale: Locale
  text: TextHandle
  isBusy: boolean
  onAct: (work: () => Promise<unknown>) => Promise<void>
}

/** Save, and what readers may see of it. */
export function TextActions({ article, locale, text, isBusy, onAct }: Actions) {
  const { t } = useTranslation('articles')
  const [isAsking, setAsking] = useState<ArticleMove>()
  const [isLooking, setLooking] = useState(false)
  const { isDirty, draft } = text
  // What was not saved yet can be shown too: it is saved first.
  const possible = movesNow(text, article)
  const personal = personalIn(draft, article.from)

  const move = (wanted: ArticleMove) =>
    onAct(async () => {
      await text.move(wanted)
      say(t(`moved.${wanted}`))
    })
  const ask = (wanted: ArticleMove) =>
    wanted === 'publish' && personal.length > 0 ? setAsking(wanted) : void move(wanted)
  const save = () => onAct(async () => void (await text.save()))

  return (
    <div className={classes.actions}>
      <Button variant="default" disabled={!isDirty} loading={isBusy} onClick={() => void save()}>
        {t('text.save')}
      </Button>
      <span className={classes.kept}>{isDirty ? t('text.kept') : <KeyHint keys={['Ctrl', 'S']} />}</span>
      {text.text && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => setLooking(true)}
        >
          {t('versions.title')}
        </Button>
      )}
      <span className={classes.moves}>
        {possible.map((one) => (
          <Button
            key={one}
            variant={one === 'publish' ? 'filled' : 'default'}
            disabled={isBusy}
            onClick={() => ask(one)}
          >
            {t(one === 'publish' && text.text?.state === 'published' ? 'move.publishAgain' : `move.${one}`)}
          </Button>
        ))}
      </span>
      {text.text?.state === 'published' && (
        <a
          className={classes.see}
          href={`/help/${locale}/articles/${text.text.slug}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('text.see')}
        </a>
      )}
      <ConfirmDialog
        isOpen={isAsking !== undefined}
        title={t('personal.askTitle')}
        verb={t('personal.askVerb')}
        isGrave
        onConfirm={() => move('publish')}
        onClose={() => setAsking(undefined)}
      >
        <p>{t('personal.ask')}</p>
        <ul>
          {personal.map(({ text: piece }) => (
            <li key={piece}>
              <code>{piece}</code>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
      <Suspense>
        {isLooking && text.text && (
          <Versions
            articleId={article.id}
            text={text.text}
            onRestored={text.begin}
            onClose={() => setLooking(false)}
          />
        )}
      </Suspense>
    </div>
  )
}

const order = ['unpublish', 'keep_internal', 'publish'] as const

function movesNow({ text, isDirty }: TextHandle, { abilities }: Article): ArticleMove[] {
  if (!abilities.show) return []
  if (!text) return isDirty ? ['publish'] : []
  const again: Partial<Record<typeof text.state, ArticleMove>> = {
    published: 'publish',
    internal: 'keep_internal',
  }
  return order.filter((move) => text.moves.includes(move) || (isDirty && again[text.state] === move))
}
