import { useEffect, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from './problem.ts'

export type Filled = (name: string) => string

const none: ReadonlySet<string> = new Set()

/**
 * A form that sends what stands in its inputs. What was typed stays there when it is refused; a refusal that
 * names a field stands at that field, and the focus goes there. An empty input that is `required` is not sent.
 */
export function useForm(send: (filled: Filled) => Promise<void>) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [missing, setMissing] = useState(none)
  const place = useRef<{ form: HTMLFormElement; focused: Element | null }>(null)
  const fieldOf = error instanceof Problem ? error.field : undefined

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    place.current = { form, focused: document.activeElement }
    const empty = [...form.querySelectorAll<HTMLInputElement>('input[name]:required')].filter(
      ({ value }) => value.trim() === '',
    )
    setMissing(new Set(empty.map(({ name }) => name)))
    setError(null)
    if (empty.length > 0) return empty[0]?.focus()
    const values = new FormData(form)
    const filled = (name: string) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : ''
    }
    setBusy(true)
    send(filled)
      .catch(setError)
      .finally(() => setBusy(false))
  }

  // The button that was pressed is shut while it works and loses the focus by that.
  useEffect(() => {
    if (isBusy || error === null || !place.current) return
    const { form, focused } = place.current
    const named = fieldOf === undefined ? null : form.elements.namedItem(fieldOf)
    const next = named ?? (document.activeElement === document.body ? focused : null)
    if (next instanceof HTMLElement) next.focus()
  }, [isBusy, error, fieldOf])

  /** What is wrong at this field, in words, for Mantine's `error`. */
  const errorAt = (name: string) => {
    if (missing.has(name)) return t('fillIn')
    return fieldOf === name && error instanceof Problem ? wordsAtField(error) : undefined
  }
  return {
    isBusy,
    submit,
    errorAt,
    errorBeside: (names: readonly string[]) => (fieldOf && names.includes(fieldOf) ? null : error),
  }
}

/** The remedy of these two only names the field, which is what they stand at. */
const wordsAtField = ({ code, message, remedy = '' }: Problem) =>
  code === 'invalid' || code === 'required' ? message : `${message} ${remedy}`.trim()
