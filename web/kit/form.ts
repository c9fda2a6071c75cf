import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Problem } from './problem.ts'

export type Filled = (name: string) => string

/**
 * A form that sends what stands in its inputs. What was typed stays there when it is refused; a refusal that
 * names a field stands at that field.
 */
export function useForm(send: (filled: Filled) => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const filled = (name: string) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : ''
    }
    setBusy(true)
    setError(null)
    send(filled)
      .catch(setError)
      .finally(() => setBusy(false))
  }

  const fieldOf = error instanceof Problem ? error.field : undefined
  /** What is wrong at this field, in words, for Mantine's `error`. */
  const errorAt = (name: string) =>
    fieldOf === name && error instanceof Problem ? `${error.message} ${error.remedy ?? ''}`.trim() : undefined
  return {
    isBusy,
    submit,
    errorAt,
    errorBeside: (names: readonly string[]) => (fieldOf && names.includes(fieldOf) ? null : error),
  }
}
