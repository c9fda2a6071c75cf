import { ActionIcon } from '@mantine/core'
import { IconLayoutSidebarRight, IconLayoutSidebarRightCollapse } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../kit/place.ts'
import { CONTENT } from '../../kit/skip-link.tsx'
import { BottomBar } from './bottom-bar.tsx'
import type { Column } from './bottom-bar.tsx'
import classes from './desk-frame.module.css'
import { useOnAsked } from './suggestions/asked.ts'

/**
 * Four columns; below 1260 px the person folds away behind a button, below 700 px `shown` is the one column
 * that is seen and the bar at the bottom changes it.
 */
export function DeskFrame({ notice, rail, list, thread, person, shown, isTable, onShow }: DeskFrameProps) {
  const { t } = useTranslation('desk')
  const [unfolded, setUnfolded] = useState(false)
  const Icon = unfolded ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRight
  usePlace('desk')
  useOnAsked((asked) => {
    setUnfolded(asked !== 'reply')
    onShow(asked === 'reply' ? 'thread' : 'person')
  })

  return (
    <div className={classes.desk}>
      {notice}
      <div className={classes.frame} data-shown={shown} data-unfolded={unfolded || undefined}>
        <nav className={classes.rail} data-column="rail" aria-label={t('columns.rail')}>
          {rail}
        </nav>
        <main id={CONTENT} tabIndex={-1} className={classes.work} data-table={isTable || undefined}>
          <section className={classes.list} data-column="list" aria-label={t('columns.list')}>
            {list}
          </section>
          <section className={classes.thread} data-column="thread" aria-label={t('columns.thread')}>
            {person && (
              <ActionIcon
                className={classes.fold}
                variant="default"
                size={28}
                aria-expanded={unfolded}
                aria-label={t(unfolded ? 'hidePerson' : 'showPerson')}
                onClick={() => setUnfolded(!unfolded)}
              >
                <Icon size={16} aria-hidden />
              </ActionIcon>
            )}
            {thread}
          </section>
        </main>
        {person && (
          <aside className={classes.person} data-column="person" aria-label={t('columns.person')}>
            {person}
          </aside>
        )}
        <BottomBar shown={shown} onShow={onShow} hasPerson={Boolean(person)} />
      </div>
    </div>
  )
}

type DeskFrameProps = {
  /** Over all columns: what must not be missed. */
  notice: ReactNode
  rail: ReactNode
  list: ReactNode
  thread: ReactNode
  person?: ReactNode
  shown: Column
  /** The list takes the thread's room too. */
  isTable: boolean
  onShow: (column: Column) => void
}
