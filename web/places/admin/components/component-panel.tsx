import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '#contracts/ticket-types.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { componentsQuery, worded } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { SidePanel } from '../parts/side-panel.tsx'
import { ComponentForm } from './component-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/components', ignoreBlocker })
}

export function ComponentPanel() {
  const { id } = useParams({ from: '/admin/components/$id' })
  const { t } = useTranslation('admin-kinds')
  const { data, error, refetch } = useQuery(componentsQuery)
  const close = useClose()
  const component = data?.items.find((one) => one.id === id)
  return (
    <SidePanel title={component ? worded(component.name) : t('component.one')} onClose={() => close()}>
      {component && <ComponentForm key={id} component={component} onDone={() => close(true)} />}
      {data && !component && <p className={parts.says}>{t('component.gone')}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
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
