import { UnstyledButton } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../kit/id.ts'
import { useColumns } from '../list/table/use-columns.ts'
import classes from './rail.module.css'

const ViewDialog = lazy(() => import('./view-dialog.tsx').then(({ ViewDialog }) => ({ default: ViewDialog })))

/** Beside the filters of a query that has no name yet. */
export function SaveViewButton({ query }: { query: string }) {
  const { t } = useTranslation('desk-list')
  const { chosen } = useColumns(query)
  const [id, setId] = useState<string>()
  return (
    <>
      <UnstyledButton className={classes.save} onClick={() => setId(newId())}>
        <IconStar size={13} aria-hidden />
        {t('views.saveAs')}
      </UnstyledButton>
      <Suspense>
        {id !== undefined && (
          <ViewDialog
            view={{ id, name: '', query, audience: 'me', queueId: null, columns: chosen }}
            title={t('views.saveAs')}
            onClose={() => setId(undefined)}
          />
        )}
      </Suspense>
    </>
  )
}
