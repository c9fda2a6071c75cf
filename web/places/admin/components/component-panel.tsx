import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { componentsQuery, worded } from '../../../kit/vocabulary.ts'
import { NewRecord } from '../parts/new-record.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { useCloseTo } from '../parts/use-close-to.ts'
import { ComponentForm } from './component-form.tsx'

export function ComponentPanel() {
  const { id } = useParams({ from: '/admin/components/$id' })
  const { t } = useTranslation('admin-kinds')
  const asked = useQuery(componentsQuery)
  const close = useCloseTo('/admin/components')
  return (
    <RecordPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={(component) => (component ? worded(component.name) : t('component.one'))}
      gone={t('component.gone')}
      onClose={() => close()}
    >
      {(component) => <ComponentForm key={id} component={component} onDone={() => close(true)} />}
    </RecordPanel>
  )
}

export function NewComponent() {
  const { t } = useTranslation('admin-kinds')
  const { data } = useQuery(componentsQuery)
  const close = useCloseTo('/admin/components')
  return (
    <NewRecord title={t('component.add')} list={data?.items} onClose={() => close()}>
      {(begun) => <ComponentForm component={{ ...begun, agents: [] }} onDone={() => close(true)} />}
    </NewRecord>
  )
}
