import { useTranslation } from 'react-i18next'
import { useSavedViews } from './saved-views.ts'
import { canonical, useBuiltInViews } from './views.ts'

/** What the view of a query is called; undefined for a query that nobody has named. */
export function useViewName(q: string): string | undefined {
  const { t } = useTranslation('desk-list')
  const asks = ({ query }: { query: string }) => canonical(query) === canonical(q)
  const builtIn = useBuiltInViews().find(asks)
  const saved = useSavedViews().find(asks)
  return builtIn ? t(`view.${builtIn.key}`) : saved?.name
}
