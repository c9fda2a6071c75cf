import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useComponents, useTypes } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import type { PartProps } from './draft.ts'
import { KindsSelect } from './kinds-select.tsx'

/** Which tickets flow in. */
export function FlowPart({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-queues')
  const [types, components] = [useTypes(), useComponents()]
  return (
    <section className={parts.section}>
      <h3>{t('flow.title')}</h3>
      <Switch
        label={t('flow.rest')}
        description={t('flow.restHelp')}
        checked={draft.takesRest}
        onChange={({ currentTarget }) => change({ takesRest: currentTarget.checked })}
      />
      {!draft.takesRest && (
        <>
          <KindsSelect
            label={t('flow.types')}
            description={t('flow.typesHelp')}
            kinds={types}
            value={draft.typeIds}
            onChange={(typeIds) => change({ typeIds })}
          />
          <KindsSelect
            label={t('flow.components')}
            description={t('flow.componentsHelp')}
            kinds={components}
            value={draft.componentIds}
            onChange={(componentIds) => change({ componentIds })}
          />
        </>
      )}
    </section>
  )
}
