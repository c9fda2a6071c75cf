import { useTranslation } from 'react-i18next'
import { canonical, useBuiltInViews } from './views.ts'

/** What the list of a query is called: by its view, else it is a search. */
export function useViewName(q: string): string {
  const { t } = useTranslation('desk-list')
  const builtIn = useBuiltInViews().find(({ query }) => canonical(query) === canonical(q))
  return builtIn ? t(`view.${builtIn.key}`) : t('found')
}
