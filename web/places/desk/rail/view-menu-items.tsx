import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '#contracts/views.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { OpenMenu } from '../../../kit/open-menu.tsx'
import { say } from '../../../kit/toast.ts'
import { keepColumns } from '../list/table/kept-columns.ts'
import { useColumns } from '../list/table/use-columns.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import { moved, useOrderViews, useRemoveView, useSaveView } from './saved-views.ts'
import { canonical } from './views.ts'

const ViewDialog = lazy(() => import('./view-dialog.tsx').then(({ ViewDialog }) => ({ default: ViewDialog })))

/** What can be done with a saved view; whoever may not change it may still put it in his own order. */
export function ViewMenuItems({ button, view, ids }: ViewMenuItemsProps) {
  const { t } = useTranslation('saved-views')
  const { q } = useDeskSearch()
  const wordsOf = useProblemWords()
  const [asked, setAsked] = useState<'rename' | 'remove'>()
  const save = useSaveView()
  const order = useOrderViews()
  const remove = useRemoveView()
  const refused = (error: unknown) => say(wordsOf(error).title, { tone: 'bad' })
  const move = (by: -1 | 1) => order.mutate(moved(ids, view.id, by), { onError: refused })
  const { chosen } = useColumns(q)
  const isOther =
    canonical(q) !== canonical(view.query) || (chosen.length > 0 && chosen.join() !== view.columns.join())
  const takeShown = () =>
    save.mutate(
      { ...view, query: q, columns: chosen },
      { onError: refused, onSuccess: () => keepColumns(view.id, undefined) },
    )
  return (
    <>
      <OpenMenu button={button} width={240}>
        {view.abilities.change && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setAsked('rename')}>
            {t('rename')}
          </Menu.Item>
        )}
        {view.abilities.change && isOther && (
          <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={takeShown}>
            {t('takeQuery')}
          </Menu.Item>
        )}
        {ids[0] !== view.id && (
          <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => move(-1)}>
            {t('up')}
          </Menu.Item>
        )}
        {ids.at(-1) !== view.id && (
          <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} onClick={() => move(1)}>
            {t('down')}
          </Menu.Item>
        )}
        {view.abilities.change && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setAsked('remove')}
          >
            {t('remove')}
          </Menu.Item>
        )}
      </OpenMenu>
      <Suspense>
        {asked === 'rename' && (
          <ViewDialog view={view} title={t('rename')} onClose={() => setAsked(undefined)} />
        )}
      </Suspense>
      <ConfirmDialog
        isOpen={asked === 'remove'}
        title={t('removeTitle', { name: view.name })}
        verb={t('remove')}
        isGrave
        onConfirm={() => remove.mutateAsync(view.id)}
        onClose={() => setAsked(undefined)}
      >
        {t(`removeSays.${view.audience}`)}
      </ConfirmDialog>
    </>
  )
}

type ViewMenuItemsProps = { button: ReactElement; view: SavedView; ids: readonly string[] }
