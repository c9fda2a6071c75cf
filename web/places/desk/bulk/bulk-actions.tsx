import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '#contracts/bulk.ts'
import { moves, priorities } from '#contracts/tickets.ts'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'
import { FilterList } from '../query/filter-list.tsx'
import type { Option } from '../query/filters.ts'

const NOBODY = 'none'
const idOf = (value: string) => (value === NOBODY ? null : value)

/** What the chosen tickets can become, one press and one choice each. */
export function BulkActions({ onChange }: { onChange: (change: BulkChange) => void }) {
  const { t } = useTranslation('desk-list')
  return useActions().map(({ key, options, changeTo }) => (
    <FilterList
      key={key}
      label={t(`field.${key}`)}
      options={options}
      onToggle={(value) => onChange(changeTo(value))}
    >
      {(button) => (
        <Button variant="default" size="compact-sm" {...button}>
          {t(`field.${key}`)}
        </Button>
      )}
    </FilterList>
  ))
}

type Action = {
  key: 'status' | 'processor' | 'priority' | 'component' | 'queue' | 'type' | 'owner'
  options: Option[]
  changeTo: (value: string) => BulkChange
}

function useActions(): Action[] {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const { t: thread } = useTranslation('desk-thread')
  const people = [
    { value: NOBODY, label: t('none') },
    ...useStaff().map(({ id, name }) => ({ value: id, label: name })),
  ]
  const components = useComponents().filter(({ archived }) => !archived)
  const queues = useQueues().filter(({ archived }) => !archived)
  const types = useTypes().filter(({ archived }) => !archived)
  return [
    {
      key: 'status',
      options: moves.map((move) => ({ value: move, label: thread(`moves.${move}`) })),
      changeTo: (move) => ({ move: move as (typeof moves)[number] }),
    },
    { key: 'processor', options: people, changeTo: (id) => ({ processorId: idOf(id) }) },
    {
      key: 'priority',
      options: priorities
        .toReversed()
        .map((one) => ({ value: String(one), label: common(`priority.p${one}`) })),
      changeTo: (priority) => ({ priority: Number(priority) }),
    },
    {
      key: 'component',
      options: [
        { value: NOBODY, label: t('noComponent') },
        ...components.map(({ id, name }) => ({ value: id, label: worded(name) })),
      ],
      changeTo: (id) => ({ componentId: idOf(id) }),
    },
    {
      key: 'queue',
      options: queues.map(({ id, name }) => ({ value: id, label: worded(name) })),
      changeTo: (queueId) => ({ queueId }),
    },
    {
      key: 'type',
      options: types.map(({ id, name }) => ({ value: id, label: worded(name) })),
      changeTo: (typeId) => ({ typeId }),
    },
    { key: 'owner', options: people, changeTo: (id) => ({ ownerId: idOf(id) }) },
  ]
}
