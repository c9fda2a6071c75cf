import { useMemo } from 'react'
import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import type { Term } from '#contracts/query/terms.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Chips } from '../query/chips.tsx'
import { QueryBar } from '../query/query-bar.tsx'
import { SortChoice } from '../query/sort-choice.tsx'
import { useViewName } from '../rail/use-view-name.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import classes from './list.module.css'

/** What the list shows and in which order, and the means to ask for something else. */
export function ListHead() {
  const { q, find } = useDeskSearch()
  const terms = useMemo(() => parseQuery(q).terms, [q])
  const change = (next: Term[]) => find(printQuery(next))
  return (
    <header className={classes.head}>
      <PageTitle aside={<SortChoice terms={terms} onChange={change} />}>{useViewName(q)}</PageTitle>
      <QueryBar q={q} onFind={find} />
      <Chips terms={terms} onChange={change} />
    </header>
  )
}
