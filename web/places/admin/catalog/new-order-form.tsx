import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addOrder } from '#contracts/catalog.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useReader } from '../../../kit/reader.ts'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { ordersKey } from './catalog-query.ts'
import { emptyLine, emptyOrder, orderFrom } from './new-order-draft.ts'
import type { LineDraft } from './new-order-draft.ts'
import { NewOrderAbout } from './new-order-about.tsx'
import { NewOrderLine } from './new-order-line.tsx'

const MOST_LINES = 100

/** An order that no file and no program of the shop has brought. */
export function NewOrderForm({ currency, onAdded }: NewOrderFormProps) {
  const { t } = useTranslation('admin-catalog')
  const client = useQueryClient()
  const { timeZone } = useReader()
  const [draft, setDraft] = useState(() => emptyOrder(currency))
  const [isTried, setTried] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const { lines } = draft
  const change = (part: Partial<typeof draft>) => {
    setDirty(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const put = (changed: LineDraft) =>
    change({ lines: lines.map((one) => (one.uid === changed.uid ? changed : one)) })
  const body = orderFrom(draft, timeZone)
  const form = useForm(async () => {
    setTried(true)
    if (!body) return
    const added = await call(addOrder, { body })
    void client.invalidateQueries({ queryKey: ordersKey })
    say(t('order.added', { number: added.number }))
    onAdded(added.id)
  })
  const error = form.errorBeside(['number', 'country', 'customerRef'])
  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      <NewOrderAbout draft={draft} change={change} errorAt={form.errorAt} isTried={isTried} />
      <section className={parts.section}>
        <h2>{t('order.lines')}</h2>
        {lines.map((line, at) => (
          <NewOrderLine
            key={line.uid}
            line={line}
            number={at + 1}
            currency={draft.currency}
            isTried={isTried}
            onChange={put}
            {...(lines.length > 1 && {
              onRemove: () => change({ lines: lines.filter(({ uid }) => uid !== line.uid) }),
            })}
          />
        ))}
      </section>
      {isTried && !body && (
        <p className={parts.notice} role="alert">
          {t('order.fill')}
        </p>
      )}
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={lines.length >= MOST_LINES}
          onClick={() => change({ lines: [...lines, emptyLine()] })}
        >
          {t('order.addLine')}
        </Button>
        <Button type="submit" loading={form.isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

type NewOrderFormProps = {
  /** Of the other orders. */
  currency: string
  onAdded: (id: string) => void
}
