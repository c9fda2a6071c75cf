import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_LIMIT } from '#contracts/canned-replies.ts'
import type { RuleAction, RuleActionKind } from '#contracts/rule-actions.ts'
import { moves, priorities } from '#contracts/tickets.ts'
import { toldWhom } from '#contracts/told-whom.ts'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../../kit/vocabulary.ts'
import { cannedQuery } from '../../../desk/composer/canned/canned-query.ts'
import { newRuleAction, ruleActionKinds } from './new-action.ts'
import type { Option, Part } from './part.ts'

type Put = (action: RuleAction) => void

/** "set the priority to Highest", with what can be chosen in it. */
export function useActionParts() {
  const { t } = useTranslation('admin-rules')
  const { t: common } = useTranslation()
  const { t: thread } = useTranslation('desk-thread')
  const [types, components, queues, staff] = [useTypes(), useComponents(), useQueues(), useStaff()]
  // What others use must not need what is only one's own.
  const replies = (useQuery(cannedQuery).data?.items ?? []).filter(({ scope }) => scope !== 'me')

  const choose = { value: '', label: t('choose') }
  const kinds = ruleActionKinds.map((value) => ({ value, label: t(`does.kind.${value}`) }))
  const named = (known: typeof types | typeof components | typeof queues, id: string | null) =>
    known
      .filter((one) => !one.archived || one.id === id)
      .map((one) => ({ value: one.id, label: worded(one.name) }))
  const people = staff.map(({ id, name }) => ({ value: id, label: name }))
  const nobody = { value: '', label: common('nobody') }

  function more(action: RuleAction, put: Put): Part[] {
    const label = t(`does.kind.${action.do}`)
    const choice = (value: string, options: readonly Option[], onPick: (value: string) => void): Part[] => [
      { kind: 'choice', label, value, options, onPick },
    ]
    const text = (value: string, onPick: (value: string) => void): Part[] => [
      { kind: 'text', label, value, limit: TEMPLATE_LIMIT, onPick },
    ]
    switch (action.do) {
      case 'priority': {
        const all = priorities.toReversed()
        const options = all.map((one) => ({ value: String(one), label: common(`priority.p${one}`) }))
        return choice(String(action.priority), options, (one) => put({ ...action, priority: Number(one) }))
      }
      case 'type':
        return choice(action.typeId, [choose, ...named(types, action.typeId)], (typeId) =>
          put({ ...action, typeId }),
        )
      case 'component': {
        const none = { value: '', label: t('does.noComponent') }
        return choice(action.componentId ?? '', [none, ...named(components, action.componentId)], (id) =>
          put({ ...action, componentId: id || null }),
        )
      }
      case 'queue':
        return choice(action.queueId, [choose, ...named(queues, action.queueId)], (queueId) =>
          put({ ...action, queueId }),
        )
      case 'owner':
      case 'assign':
        return choice(action.personId ?? '', [nobody, ...people], (id) =>
          put({ do: action.do, personId: id || null }),
        )
      case 'move': {
        const options = moves.map((value) => ({ value, label: thread(`moves.${value}`) }))
        return choice(action.move, options, (one) =>
          put({ ...action, move: moves.find((move) => move === one) ?? action.move }),
        )
      }
      case 'reply': {
        const options = [choose, ...replies.map(({ id, name }) => ({ value: id, label: name }))]
        return choice(action.replyId, options, (replyId) => put({ ...action, replyId }))
      }
      case 'note':
        return text(action.text, (typed) => put({ ...action, text: typed }))
      case 'escalate':
        return text(action.reason, (reason) => put({ ...action, reason }))
      default: {
        const whom = toldWhom.map((value) => ({ value, label: t(`does.whom.${value}`) }))
        const who = choice(action.whom, whom, (one) =>
          put({ ...action, whom: toldWhom.find((name) => name === one) ?? 'lead', personId: null }),
        )
        if (action.whom !== 'person') return who
        return [
          ...who,
          {
            kind: 'choice',
            label: t('does.person'),
            value: action.personId ?? '',
            options: [choose, ...people],
            onPick: (id) => put({ ...action, personId: id || null }),
          },
        ]
      }
    }
  }

  return (action: RuleAction, put: Put): Part[] => [
    {
      kind: 'choice',
      label: t('does.label'),
      value: action.do,
      options: kinds,
      onPick: (kind) => put(newRuleAction[kind as RuleActionKind]()),
    },
    ...more(action, put),
  ]
}
