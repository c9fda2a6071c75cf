import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderLine } from '#contracts/catalog.ts'
import { MOST_PICTURES, reportReturn } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { addUploads } from '../../desk/composer/uploads.ts'
import type { ChosenFilesHandle } from '../new-ticket/use-chosen-files.ts'
import type { Report } from './return-form.tsx'

/** What the form asks for. */
const shown = /^(quantity|reason|wish|description|fields\..+)$/

type Sent = {
  report: Report
  line: OrderLine
  files: ChosenFilesHandle
  form: RefObject<HTMLFormElement | null>
}

/** Reports it, then sends its pictures on the ticket's own page, where their progress is seen. */
export function useReportReturn({ report, line, files, form }: Sent) {
  const { t } = useTranslation('orders')
  const navigate = useNavigate()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<unknown>(null)

  const focus = (field: string) =>
    form.current
      ?.querySelector<HTMLElement>(
        `[data-field="${field}"]:is(input, textarea), [data-field="${field}"] :is(input, textarea)`,
      )
      ?.focus()

  async function send() {
    const { reason, description, ...rest } = report
    const empty = [
      ...(reason === '' ? ['reason'] : []),
      ...(description.trim() === '' ? ['description'] : []),
    ]
    setMissing(empty)
    setProblem(null)
    if (reason === '' || empty[0] !== undefined) return focus(empty[0] ?? '')
    setBusy(true)
    try {
      const pictures = files.chosen.slice(0, MOST_PICTURES).map(({ id }) => id)
      await call(reportReturn, { body: { ...rest, reason, description, pictures, orderLineId: line.id } })
      const { ticketId } = report
      addUploads(files.chosen.map(({ id, file }) => ({ id, file, ticketId, isNote: false })))
      void client.invalidateQueries({ queryKey: ['own-tickets'] })
      void client.invalidateQueries({ queryKey: ['orders'] })
      await navigate({ to: '/portal/t/$id', params: { id: ticketId }, replace: true })
    } catch (error) {
      setProblem(error)
      setBusy(false)
      if (error instanceof Problem && error.field !== undefined) focus(error.field)
    }
  }

  const errorAt = (field: string): string | undefined => {
    if (missing.includes(field)) return t('form.missing')
    const isHere = problem instanceof Problem && problem.field === field
    return isHere ? `${problem.message} ${problem.remedy ?? ''}`.trim() : undefined
  }
  /** What stands at no field of the form: it concerns the line as a whole. */
  const isAtField = problem instanceof Problem && shown.test(problem.field ?? '')
  return { send, isBusy, errorAt, problem: isAtField ? null : problem }
}
