import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { TicketType } from '#contracts/ticket-types.ts'
import { openTicket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { addUploads } from '../../desk/composer/uploads.ts'
import type { Draft } from './draft.ts'
import { missingIn } from './missing.ts'
import type { ChosenFilesHandle } from './use-chosen-files.ts'

type Sent = {
  draft: Draft
  type: z.output<typeof TicketType> | undefined
  files: ChosenFilesHandle
  drop: () => void
  form: RefObject<HTMLFormElement | null>
}

/** Opens the ticket, then sends its files on the ticket's own page, where their progress is seen. */
export function useSendTicket({ draft, type, files, drop, form }: Sent) {
  const { t } = useTranslation('portal-ticket')
  const navigate = useNavigate()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const refused = problem instanceof Problem ? problem.field : undefined

  async function send() {
    if (!type || isBusy) return
    const values = valuesOf(type, draft, files)
    const empty = missingIn({ ...draft, fields: values }, type.fields)
    setMissing(empty)
    setProblem(null)
    if (empty[0] !== undefined) return focusField(form.current, empty[0])
    setBusy(true)
    try {
      const { id, title, description, componentId, priority } = draft
      const body = { id, title, description, priority, typeId: type.id, fields: values }
      await call(openTicket, { body: { ...body, componentId: componentId || null } })
      drop()
      const asked = files.chosen.filter(({ key }) => key === undefined || key in values)
      addUploads(asked.map((one) => ({ id: one.id, file: one.file, ticketId: id, isNote: false })))
      void client.invalidateQueries({ queryKey: ['own-tickets'] })
      await navigate({ to: '/portal/t/$id', params: { id }, replace: true })
    } catch (error) {
      setProblem(error)
      setBusy(false)
      if (error instanceof Problem && error.field !== undefined) focusField(form.current, error.field)
    }
  }

  const errorAt = (field: string): string | undefined => {
    if (missing.includes(field)) return t('new.missing')
    return refused === field && problem instanceof Problem ? wordsOf(problem) : undefined
  }
  const isShown = refused !== undefined && form.current?.querySelector(selectorOf(refused)) !== null
  return { send, isBusy, errorAt, errorBeside: isShown ? null : problem }
}

/** Only what this type asks for: values of another type stay in the draft, in case one goes back to it. */
function valuesOf({ fields }: z.output<typeof TicketType>, draft: Draft, files: ChosenFilesHandle) {
  return Object.fromEntries(
    fields
      .map(({ key, kind }) => [
        key,
        kind === 'file' ? files.chosen.find((one) => one.key === key)?.id : draft.fields[key],
      ])
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Record<string, unknown>
}

/** The remedy of a missing or unfitting value names the key that programs use, which says nothing to a person. */
const wordsOf = ({ code, message, remedy }: Problem) =>
  code === 'required' || code === 'invalid' ? message : `${message} ${remedy ?? ''}`.trim()

const selectorOf = (field: string) => `[data-field="${field.replace('fields.', '')}"]`

function focusField(form: HTMLFormElement | null, field: string) {
  const found = form?.querySelector<HTMLElement>(selectorOf(field))
  const input = found?.matches('input, textarea, select, button')
    ? found
    : found?.querySelector<HTMLElement>('input, textarea, select, button')
  input?.focus()
}
