import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Scope } from '#contracts/scopes.ts'
import { useComponents, worded } from '../../kit/vocabulary.ts'

export type Scoped = { scope: Scope; componentId: string | null }

/** For whom something is kept: only what the server lets the reader choose. */
export function ScopeChoice({ value, scopes, onChange, isReadOnly, isMarked }: ScopeChoiceProps) {
  const { t } = useTranslation('kept')
  const components = useComponents().filter(({ archived }) => !archived)
  const offered = scopes.includes(value.scope) ? scopes : [...scopes, value.scope]
  return (
    <>
      <NativeSelect
        label={t('scope.label')}
        value={value.scope}
        disabled={isReadOnly}
        data={offered.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ scope: offered.find((one) => one === currentTarget.value) ?? 'me', componentId: null })
        }
      />
      {value.scope === 'component' && (
        <NativeSelect
          label={t('component')}
          value={value.componentId ?? ''}
          disabled={isReadOnly}
          error={isMarked && value.componentId === null && t('chooseComponent')}
          data={[
            { value: '', label: t('chooseComponent') },
            ...components.map(({ id, name }) => ({ value: id, label: worded(name) })),
          ]}
          onChange={({ currentTarget }) =>
            onChange({ scope: 'component', componentId: currentTarget.value || null })
          }
        />
      )}
    </>
  )
}

type ScopeChoiceProps = {
  value: Scoped
  scopes: readonly Scope[]
  onChange: (value: Scoped) => void
  isReadOnly: boolean
  isMarked: boolean
}
