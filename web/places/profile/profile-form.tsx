import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useForm } from '../../kit/form.ts'
import type { Filled } from '../../kit/form.ts'
import { ProblemLine } from '../../kit/problem-line.tsx'
import classes from './profile.module.css'

type Form = ReturnType<typeof useForm>
type ProfileFormProps = {
  send: (filled: Filled) => Promise<void>
  button: string
  /** Fields that show their own refusals. */
  fields: readonly string[]
  children: (errorAt: Form['errorAt']) => ReactNode
}

/** Fields of a section, what is wrong, one button. */
export function ProfileForm({ send, button, fields, children }: ProfileFormProps) {
  const form = useForm(send)
  const error = form.errorBeside(fields)
  return (
    <form className={classes.form} onSubmit={form.submit} noValidate>
      {children(form.errorAt)}
      {error !== null && <ProblemLine error={error} />}
      <div>
        <Button type="submit" loading={form.isBusy}>
          {button}
        </Button>
      </div>
    </form>
  )
}
