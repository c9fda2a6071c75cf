import { useTranslation } from 'react-i18next'
import { targetNames } from '#contracts/due.ts'
import { changedFields, clockKinds, isClock, lengthUnits, openedBy } from '#contracts/rule-when.ts'
import type { ClockWhen, When, WhenKind, WhenOf } from '#contracts/rule-when.ts'
import { priorities, statuses } from '#contracts/tickets.ts'
import { eventKinds, newWhen } from './new-when.ts'
import { words, type Option, type Part } from './part.ts'

type Put = (when: When) => void

/** "When a customer writes", with what can be chosen in it. */
export function useWhenParts() {
  const { t } = useTranslation('admin-rules')
  const { t: common } = useTranslation()

  const group = (kinds: readonly WhenKind[], name: string): Option[] =>
    kinds.map((value) => ({ value, label: t(`when.kind.${value}`), group: name }))
  const kinds = [...group(eventKinds, t('when.events')), ...group(clockKinds, t('when.clock'))]
  const kindBlank = (when: When, put: Put): Part => ({
    kind: 'choice',
    label: t('when.label'),
    value: when.on,
    options: kinds,
    onPick: (kind) => put(newWhen(kind as WhenKind, when)),
  })
  const choice = <V extends string>(
    [label, value]: [label: string, value: V],
    options: readonly Option[],
    onPick: (value: V) => void,
  ): Part => ({ kind: 'choice', label, value, options, onPick: (picked) => onPick(picked as V) })

  const status = statuses.map((value) => ({ value, label: common(`status.${value}`) }))
  const priority = priorities
    .toReversed()
    .map((one) => ({ value: String(one), label: common(`priority.p${one}`) }))
  const any = { value: '', label: t('when.any') }

  function fromTo(
    when: WhenOf<'moved'> | WhenOf<'prioritised'>,
    put: (ends: { from: string; to: string }) => void,
  ): Part[] {
    const options = [any, ...(when.on === 'moved' ? status : priority)]
    const ends = { from: String(when.from ?? ''), to: String(when.to ?? '') }
    return [
      words(t('when.from')),
      choice([t('when.fromLabel'), ends.from], options, (from) => put({ ...ends, from })),
      words(t('when.to')),
      choice([t('when.toLabel'), ends.to], options, (to) => put({ ...ends, to })),
    ]
  }

  function more(when: When, put: Put): Part[] {
    switch (when.on) {
      case 'opened': {
        const by = openedBy.map((value) => ({ value, label: t(`when.by.${value}`) }))
        return [choice([t('when.byLabel'), when.by], by, (one) => put({ ...when, by: one }))]
      }
      case 'moved':
        return fromTo(when, ({ from, to }) => put({ on: 'moved', from: asStatus(from), to: asStatus(to) }))
      case 'prioritised':
        return fromTo(when, ({ from, to }) =>
          put({ on: 'prioritised', from: Number(from) || null, to: Number(to) || null }),
        )
      case 'assigned': {
        const to = (['somebody', 'nobody'] as const).map((value) => ({
          value,
          label: t(`when.assigned.${value}`),
        }))
        return [choice([t('when.toLabel'), when.to], to, (one) => put({ ...when, to: one }))]
      }
      case 'changed': {
        const fields = changedFields.map((value) => ({ value, label: t(`when.changed.${value}`) }))
        return [choice([t('when.fieldLabel'), when.field], fields, (field) => put({ ...when, field }))]
      }
      case 'overdue': {
        const targets = targetNames.map((value) => ({
          value: value as string,
          label: t(`when.target.${value}`),
        }))
        const anyOne = { value: '', label: t('when.target.any') }
        return [
          choice<string>([t('when.targetLabel'), when.target ?? ''], [anyOne, ...targets], (one) =>
            put({ ...when, target: targetNames.find((name) => name === one) ?? null }),
          ),
        ]
      }
      case 'rated': {
        const stars = [1, 2, 3, 4, 5].map((one) => ({
          value: String(one),
          label: t('when.stars', { count: one }),
        }))
        return [
          choice([t('when.starsLabel'), String(when.atMost)], stars, (one) =>
            put({ ...when, atMost: Number(one) }),
          ),
        ]
      }
      default:
        return []
    }
  }

  function byClock(when: ClockWhen, put: Put): Part[] {
    const units = lengthUnits.map((value) => ({
      value,
      label: t(`when.unit.${value}`, { count: when.amount }),
    }))
    return [
      {
        kind: 'amount',
        label: t('when.amount'),
        value: when.amount,
        most: 999,
        onPick: (amount) => put({ ...when, amount }),
      },
      choice([t('when.unitLabel'), when.unit], units, (unit) => put({ ...when, unit })),
      kindBlank(when, put),
      ...(when.on === 'since_status'
        ? [choice([t('when.statusLabel'), when.status], status, (one) => put({ ...when, status: one }))]
        : []),
    ]
  }

  return (when: When, put: Put): Part[] => {
    if (!isClock(when)) return [words(t('when.lead')), kindBlank(when, put), ...more(when, put)]
    const lead = when.on === 'before_due' ? 'when.leadBefore' : 'when.leadSince'
    return [words(t(lead, { count: when.amount })), ...byClock(when, put)]
  }
}

const asStatus = (value: string) => statuses.find((one) => one === value) ?? null
