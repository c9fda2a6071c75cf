import { Button, NumberInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order, OrderLine } from '#contracts/catalog.ts'
import { returnReasons, returnWishes } from '#contracts/returns.ts'
import type { ReturnReason, ReturnWish } from '#contracts/returns.ts'
import type { TicketType } from '#contracts/ticket-types.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'
import { FieldInput } from '../../../kit/fields/field-input.tsx'
import { newId } from '../../../kit/id.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { ChosenFiles } from '../new-ticket/chosen-files.tsx'
import form from '../new-ticket/new-ticket.module.css'
import { useChosenFiles } from '../new-ticket/use-chosen-files.ts'
import { Choice } from './choice.tsx'
import classes from './orders.module.css'
import { useReportReturn } from './use-report-return.ts'

export type Report = {
  id: string
  ticketId: string
  quantity: number
  reason: ReturnReason | ''
  wish: ReturnWish
  description: string
  fields: Record<string, unknown>
}

/** What comes back, why, and what the customer would like. */
export function ReturnForm({ order, line, type }: { order: Order; line: OrderLine; type: TicketType }) {
  const { t } = useTranslation('orders')
  const { t: words } = useTranslation('returns')
  const page = useRef<HTMLFormElement>(null)
  const files = useChosenFiles()
  const most = Math.max(1, line.quantity - line.returned)
  const [report, setReport] = useState<Report>(() => ({
    id: newId(),
    ticketId: newId(),
    quantity: 1,
    reason: '',
    wish: 'refund',
    description: '',
    fields: {},
  }))
  const change = (what: Partial<Report>) => setReport((before) => ({ ...before, ...what }))
  const { send, isBusy, errorAt, problem } = useReportReturn({ report, line, files, form: page })
  return (
    <form
      ref={page}
      className={`${classes.page} ${form.form}`}
      style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div>
        <PageTitle size="large">{t('form.title', { name: line.description })}</PageTitle>
        <p className={classes.about}>{t('form.from', { number: order.number })}</p>
      </div>
      {most > 1 && (
        <NumberInput
          label={t('form.quantity')}
          description={t('form.most', { most })}
          data-field="quantity"
          min={1}
          max={most}
          allowDecimal={false}
          value={report.quantity}
          error={errorAt('quantity')}
          onChange={(value) => change({ quantity: Number(value) })}
        />
      )}
      <Choice
        name="reason"
        label={t('form.reason')}
        options={returnReasons.map((reason) => ({ value: reason, label: words(`reason.${reason}`) }))}
        value={report.reason}
        error={errorAt('reason')}
        onChoose={(reason) => change({ reason })}
      />
      <Choice
        name="wish"
        label={t('form.wish')}
        options={returnWishes.map((wish) => ({ value: wish, label: words(`wish.${wish}`) }))}
        value={report.wish}
        onChoose={(wish) => change({ wish })}
      />
      <CountedTextarea
        label={t('form.description')}
        withAsterisk
        aria-required
        data-field="description"
        minRows={4}
        limit={type.descriptionLimit}
        value={report.description}
        error={errorAt('description')}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      {type.fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={report.fields[field.key]}
          isRequired={field.requiredToOpen}
          error={errorAt(`fields.${field.key}`)}
          onChange={(value) => change({ fields: { ...report.fields, [field.key]: value } })}
        />
      ))}
      <div>
        <ChosenFiles files={files} />
        <p className={form.kept}>{t('form.pictures')}</p>
      </div>
      <div className={form.end}>
        {problem !== null && <ProblemLine error={problem} />}
        <Button type="submit" size="md" loading={isBusy}>
          {t('form.send')}
        </Button>
        <span className={form.kept}>{t('form.kept')}</span>
      </div>
    </form>
  )
}
