import { NativeSelect } from '@mantine/core'
import type { z } from 'zod'
import { useTranslation } from 'react-i18next'
import type { Component } from '#contracts/ticket-types.ts'
import { worded } from '../../../kit/vocabulary.ts'

export function ComponentChoice({ components, value, error, onChoose }: ComponentChoiceProps) {
  const { t } = useTranslation('portal-ticket')
  if (components.length === 0) return null
  return (
    <NativeSelect
      label={t('new.component')}
      description={t('new.componentHelp')}
      data-field="componentId"
      value={value}
      error={error}
      data={[
        { value: '', label: t('new.noComponent') },
        ...components.map(({ id, name }) => ({ value: id, label: worded(name) })),
      ]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  )
}

type ComponentChoiceProps = {
  components: readonly z.output<typeof Component>[]
  value: string
  error: string | undefined
  onChoose: (id: string) => void
}
