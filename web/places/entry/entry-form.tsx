import { Button } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useForm } from '../../kit/form.ts'
import type { Filled } from '../../kit/form.ts'
import { ProblemLine } from '../../kit/problem-line.tsx'
import classes from './entry-form.module.css'

type Form = ReturnType<typeof useForm>
type Props = {
  send: (filled: Filled) => Promise<void>
  button: string
  buttonRef?: Ref<HTMLButtonElement>
  /** Fields that show their own refusals. */
  fields: readonly string[]
  children: (errorAt: Form['errorAt']) => ReactNode
}

/** Fields, what is wrong, one button. */
export function EntryForm({ send, button, buttonRef, fields, children }: Props) {
  const form = useForm(send)
  const error = form.errorBeside(fields)
  return (
    <form className={classes.form} onSubmit={form.submit} noValidate>
      {children(form.errorAt)}
      {error !== null && <ProblemLine error={error} />}
      <Button ref={buttonRef} type="submit" size="md" loading={form.isBusy} fullWidth>
        {button}
      </Button>
    </form>
  )
}
