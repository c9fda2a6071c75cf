import { lazy, Suspense } from 'react'
import { useOnDemand } from '../../../kit/use-on-demand.ts'
import type { FilterOptionsProps } from './filter-options.tsx'

const fetchOptions = () =>
  import('./filter-options.tsx').then(({ FilterOptions }) => ({ default: FilterOptions }))
const FilterOptions = lazy(fetchOptions)

/** A button with values under it; they are fetched when they are wanted. */
export function FilterList(props: FilterOptionsProps) {
  const { isAsked, button } = useOnDemand(fetchOptions)
  const shown = props.children(button)
  if (!isAsked) return shown
  return (
    <Suspense fallback={shown}>
      <FilterOptions {...props} />
    </Suspense>
  )
}
