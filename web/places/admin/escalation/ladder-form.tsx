import { ActionIcon, Button, NativeSelect, NumberInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ladderWhom, saveLadder, type Ladder } from '#contracts/ladder.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { newId } from '../../../kit/id.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { useStaff } from '../../../kit/vocabulary.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { ladderQuery } from './ladder-query.ts'
import classes from './escalation.module.css'

type Step = Ladder['steps'][number] & { uid: string }

/** Key by key: what comes from the database has its keys in an order of its own. */
const toKeep = (steps: Ladder['steps']): Ladder['steps'] =>
  steps.map(({ minutes, whom, userId }) => ({ minutes, whom, userId }))

/** The steps, in the order of their minutes. */
export function LadderForm({ ladder }: { ladder: Ladder }) {
  const { t } = useTranslation('admin-time')
  const client = useQueryClient()
  const staff = useStaff()
  const [steps, setSteps] = useState<Step[]>(() => ladder.steps.map((step) => ({ ...step, uid: newId() })))
  const kept = toKeep(steps)
  const isDirty = JSON.stringify(kept) !== JSON.stringify(toKeep(ladder.steps))
  const isInOrder = steps.every(({ minutes }, at) => minutes > (steps[at - 1]?.minutes ?? 0))
  const put = (changed: Step) => setSteps(steps.map((one) => (one.uid === changed.uid ? changed : one)))
  const people = staff.map(({ id, name }) => ({ value: id, label: name }))
  const offered = (userId: string | null) =>
    userId === null || people.some(({ value }) => value === userId)
      ? people
      : [...people, { value: userId, label: t('ladder.hasLeft') }]
  const form = useForm(async () => {
    const body = { steps: kept, version: ladder.version }
    await call(saveLadder, { body }).finally(() => void client.invalidateQueries(ladderQuery))
    say(t('ladder.saved'))
  })
  return (
    <form className={parts.panel} onSubmit={form.submit} aria-label={t('ladder.title')}>
      <LeaveGuard isDirty={isDirty} />
      {steps.length === 0 && <p className={parts.says}>{t('ladder.none')}</p>}
      <ol className={classes.steps}>
        {steps.map((step, at) => (
          <li key={step.uid} className={classes.step}>
            <NumberInput
              label={t('ladder.minutes', { number: at + 1 })}
              min={1}
              max={10_080}
              allowDecimal={false}
              allowNegative={false}
              value={step.minutes}
              onChange={(value) => put({ ...step, minutes: Number(value) || 1 })}
            />
            <NativeSelect
              label={t('ladder.whom', { number: at + 1 })}
              value={step.whom}
              data={ladderWhom.map((value) => ({ value, label: t(`ladder.is.${value}`) }))}
              onChange={({ currentTarget }) => {
                const whom = ladderWhom.find((one) => one === currentTarget.value) ?? 'managers'
                put({ ...step, whom, userId: whom === 'person' ? (people[0]?.value ?? null) : null })
              }}
            />
            {step.whom === 'person' && (
              <NativeSelect
                label={t('ladder.person', { number: at + 1 })}
                value={step.userId ?? ''}
                data={offered(step.userId)}
                onChange={({ currentTarget }) => put({ ...step, userId: currentTarget.value })}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('ladder.remove', { number: at + 1 })}
              onClick={() => setSteps(steps.filter(({ uid }) => uid !== step.uid))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {!isInOrder && <p className={parts.notice}>{t('ladder.order')}</p>}
      {form.errorBeside([]) !== null && <ProblemLine error={form.errorBeside([])} />}
      <div className={parts.foot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={steps.length >= 10}
          onClick={() =>
            setSteps([
              ...steps,
              { uid: newId(), minutes: (steps.at(-1)?.minutes ?? 0) + 30, whom: 'managers', userId: null },
            ])
          }
        >
          {t('ladder.add')}
        </Button>
        <Button type="submit" loading={form.isBusy} disabled={!isDirty || !isInOrder}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
