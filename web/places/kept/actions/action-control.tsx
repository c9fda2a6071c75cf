import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Action } from '#contracts/actions.ts'
import type { Scope } from '#contracts/scopes.ts'
import { moves, priorities } from '#contracts/tickets.ts'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { TemplateInput } from '../template-input.tsx'

const NOBODY = ''
const ME = 'me'

/** What one action is set to, with the control that fits it. */
export function ActionControl({ action, keeper, onChange, ...field }: ActionControlProps) {
  const { t } = useTranslation('actions')
  const choices = useChoices(action, keeper)
  const label = t(`kind.${action.do}`)
  if (action.do === 'note') {
    return (
      <TemplateInput
        label={label}
        value={action.text}
        isReadOnly={field.isReadOnly}
        isMarked={field.error !== undefined}
        onChange={(text) => onChange({ do: 'note', text })}
      />
    )
  }
  return (
    <NativeSelect
      name={field.name}
      label={label}
      disabled={field.isReadOnly}
      error={field.error}
      value={choices.value}
      data={choices.options}
      onChange={({ currentTarget }) => onChange(choices.with(currentTarget.value))}
    />
  )
}

type Option = { value: string; label: string; disabled?: boolean }
type Choices = { value: string; options: Option[]; with: (value: string) => Action }

/** What can be chosen for an action; what it names and nobody offers any more still stands there. */
function useChoices(action: Action, keeper: Keeper): Choices {
  const { t } = useTranslation('actions')
  const { t: common } = useTranslation()
  const { t: thread } = useTranslation('desk-thread')
  const [types, components, queues, staff] = [useTypes(), useComponents(), useQueues(), useStaff()]
  const replies = useQuery(cannedQuery).data?.items ?? []
  const choose = { value: '', label: t('choose'), disabled: true }
  const named = (known: typeof types | typeof components | typeof queues, id: string | null) =>
    known
      .filter((one) => !one.archived || one.id === id)
      .map((one) => ({ value: one.id, label: worded(one.name) }))
  const people = [
    ...(keeper === 'rule' ? [] : [{ value: ME, label: t('me') }]),
    { value: NOBODY, label: common('nobody') },
    ...staff.map(({ id, name }) => ({ value: id, label: name })),
  ]

  switch (action.do) {
    case 'reply': {
      // What others use must not need what is only one's own.
      const offered = replies.filter(
        ({ scope, id }) => keeper === 'me' || scope !== 'me' || id === action.replyId,
      )
      const options = [choose, ...offered.map(({ id, name }) => ({ value: id, label: name }))]
      return { value: action.replyId, options, with: (replyId) => ({ do: 'reply', replyId }) }
    }
    case 'priority':
      return {
        value: String(action.priority),
        options: priorities
          .toReversed()
          .map((one) => ({ value: String(one), label: common(`priority.p${one}`) })),
        with: (value) => ({ do: 'priority', priority: Number(value) }),
      }
    case 'type':
      return {
        value: action.typeId,
        options: [choose, ...named(types, action.typeId)],
        with: (typeId) => ({ do: 'type', typeId }),
      }
    case 'component':
      return {
        value: action.componentId ?? '',
        options: [{ value: '', label: t('none') }, ...named(components, action.componentId)],
        with: (id) => ({ do: 'component', componentId: id || null }),
      }
    case 'queue':
      return {
        value: action.queueId,
        options: [choose, ...named(queues, action.queueId)],
        with: (queueId) => ({ do: 'queue', queueId }),
      }
    case 'owner':
    case 'assign':
      return {
        value: action.personId ?? NOBODY,
        options: people,
        with: (id) => ({ do: action.do, personId: id || null }),
      }
    case 'move':
      return {
        value: action.move,
        options: moves.map((one) => ({ value: one, label: thread(`moves.${one}`) })),
        with: (value) => ({ do: 'move', move: moves.find((one) => one === value) ?? 'resolve' }),
      }
    default:
      return { value: action.text, options: [], with: (text) => ({ do: 'note', text }) }
  }
}

/** For whom the actions are kept; a rule is nobody's. */
export type Keeper = Scope | 'rule'

type ActionControlProps = {
  name: string
  action: Action
  keeper: Keeper
  isReadOnly: boolean
  error: string | undefined
  onChange: (action: Action) => void
}
