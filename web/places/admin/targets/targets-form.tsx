import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { targetNames } from '#contracts/due.ts'
import { removeTargets, saveTargets, type TargetMinutes, type Targets } from '#contracts/targets.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { minutesIn, spanOf } from './span.ts'
import { targetsQuery } from './targets-query.ts'

const ranks = [5, 4, 3, 2, 1] as const
type Draft = Record<string, string>

const draftOf = (minutes: TargetMinutes): Draft =>
  Object.fromEntries(
    ranks.flatMap((rank) => targetNames.map((name) => [`${rank} ${name}`, spanOf(minutes[rank][name])])),
  )

function minutesFrom(draft: Draft): TargetMinutes | null {
  if (Object.values(draft).some((span) => minutesIn(span) === undefined)) return null
  const of = (rank: number) =>
    Object.fromEntries(targetNames.map((name) => [name, minutesIn(draft[`${rank} ${name}`] ?? '') ?? null]))
  return Object.fromEntries(ranks.map((rank) => [rank, of(rank)])) as unknown as TargetMinutes
}

/** What is promised for one type or for all, a row for each priority. */
export function TargetsForm({ targets, title, onDropped }: TargetsFormProps) {
  const { t } = useTranslation('admin-time')
  const client = useQueryClient()
  const { id, typeId, version } = targets
  const [draft, setDraft] = useState(() => draftOf(targets.minutes))
  const minutes = minutesFrom(draft)
  const isDirty =
    version === 0 || JSON.stringify(minutes) !== JSON.stringify(minutesFrom(draftOf(targets.minutes)))
  const refresh = () => client.invalidateQueries(targetsQuery)
  const form = useForm(async () => {
    if (!minutes) return
    await call(saveTargets, { params: { id }, body: { typeId, minutes, version } }).finally(
      () => void refresh(),
    )
    say(t('saved', { name: title }))
  })
  const drop = async () => {
    if (version > 0) await call(removeTargets, { params: { id } })
    onDropped()
    await refresh()
  }
  return (
    <form className={parts.panel} style={{ marginBottom: 16 }} onSubmit={form.submit} aria-label={title}>
      <LeaveGuard isDirty={isDirty} />
      <h2>{title}</h2>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('targets.priority')}</th>
              {targetNames.map((name) => (
                <th key={name} scope="col">
                  {t(`targets.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranks.map((rank) => (
              <tr key={rank}>
                <th scope="row">
                  <PriorityBars priority={rank} />
                </th>
                {targetNames.map((name) => {
                  const key = `${rank} ${name}`
                  const span = draft[key] ?? ''
                  return (
                    <td key={name}>
                      <TextInput
                        aria-label={t('targets.input', { target: t(`targets.${name}`), priority: rank })}
                        placeholder={t('targets.none')}
                        inputMode="numeric"
                        maw={110}
                        value={span}
                        error={minutesIn(span) === undefined}
                        onChange={({ currentTarget }) => setDraft({ ...draft, [key]: currentTarget.value })}
                        onBlur={() =>
                          setDraft({ ...draft, [key]: spanOf(minutesIn(span) ?? null) || span.trim() })
                        }
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={parts.help}>{t('targets.help')}</p>
      {form.errorBeside([]) !== null && <ProblemLine error={form.errorBeside([])} />}
      <div className={parts.foot}>
        {typeId !== null && (
          <Button variant="default" onClick={() => void drop()}>
            {t('targets.drop')}
          </Button>
        )}
        <Button type="submit" loading={form.isBusy} disabled={!isDirty || !minutes}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

type TargetsFormProps = { targets: Targets; title: string; onDropped: () => void }
