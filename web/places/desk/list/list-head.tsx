import { PageTitle } from '../../../kit/page-title.tsx'
import { useViewName } from '../rail/use-view-name.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import classes from './list.module.css'

export function ListHead() {
  const { q } = useDeskSearch()
  const name = useViewName(q)
  return (
    <header className={classes.head}>
      <PageTitle>{name}</PageTitle>
    </header>
  )
}
