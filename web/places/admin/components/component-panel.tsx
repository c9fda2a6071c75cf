import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '#contracts/ticket-types.ts'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { componentsQuery, worded } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../parts/localized.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { ComponentForm } from './component-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/components', ignoreBlocker })
}

export function ComponentPanel() {
  const { id } = useParams({ from: '/admin/components/$id' })
  const { t } = useTranslation('admin-kinds')
  const asked = useQuery(componentsQuery)
  const close = useClose()
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
  const close = useClose()
  return (
    <SidePanel title={t('component.add')} onClose={() => close()}>
      {data ? <Empty places={data.items} onDone={() => close(true)} /> : <Skeleton shape="form" />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one. */
function Empty({ places, onDone }: { places: readonly Component[]; onDone: () => void }) {
  const [component] = useState<Component>(() => ({
    id: newId(),
    key: '',
    name: nothingSaid,
    place: Math.max(-1, ...places.map(({ place }) => place)) + 1,
    version: 0,
    archived: false,
    agents: [],
  }))
  return <ComponentForm component={component} onDone={onDone} />
}
