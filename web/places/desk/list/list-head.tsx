import { useMemo } from 'react'
import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import type { Term } from '#contracts/query/terms.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Chips } from '../query/chips.tsx'
import { QueryBar } from '../query/query-bar.tsx'
import { SortChoice } from '../query/sort-choice.tsx'
import { SaveViewButton } from '../rail/save-view-button.tsx'
import { useViewName } from '../rail/use-view-name.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'
import { ListMenu } from './list-menu.tsx'
import { TableButtons } from './table/table-buttons.tsx'

/** What the list shows and in which order, and the means to ask for something else. */
export function ListHead({ onExport }: { onExport: (name: string) => void }) {
  const { t } = useTranslation('desk-list')
  const { q, find } = useDeskSearch()
  const name = useViewName(q)
  const title = name ?? t('found')
  const terms = useMemo(() => parseQuery(q).terms, [q])
  const change = (next: Term[]) => find(printQuery(next))
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <PageTitle>{title}</PageTitle>
        <SortChoice terms={terms} onChange={change} />
        <TableButtons q={q} />
        <ListMenu onExport={() => onExport(title)} />
      </div>
      <QueryBar q={q} onFind={find} />
      <Chips terms={terms} onChange={change}>
        {name === undefined && <SaveViewButton query={q} />}
      </Chips>
    </header>
  )
}
