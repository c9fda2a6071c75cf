import { useTranslation } from 'react-i18next'
import type { Scope } from '#contracts/scopes.ts'
import { useComponents, worded } from '../../kit/vocabulary.ts'

/** For whom, in a word: the component by its name. */
export function ScopeName({ of: { scope, componentId } }: ScopeNameProps) {
  const { t } = useTranslation('kept')
  const component = useComponents().find(({ id }) => id === componentId)
  return component ? worded(component.name) : t(`scope.${scope}`)
}

type ScopeNameProps = { of: { scope: Scope; componentId: string | null } }
