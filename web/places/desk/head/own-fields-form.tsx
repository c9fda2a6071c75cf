import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypeField } from '#contracts/ticket-types.ts'
import { FieldInput } from '../../../kit/fields/field-input.tsx'
import { isEmpty } from '../../../kit/fields/field-value.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './head.module.css'
import { useCommands } from './use-commands.ts'
import { useFieldFiles } from './use-field-files.ts'

/** Asked because resolving needs it, or opened to change them. Saving in the first case resolves too. */
export function OwnFieldsForm({ fields, isAsking, onClose }: OwnFieldsFormProps) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const { ticket } = useOpenThread()
  const { fill, move } = useCommands()
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const files = useFieldFiles((key, messageId) => setValues((all) => ({ ...all, [key]: messageId })))
  const [asked] = useState(() =>
    isAsking
      ? fields.filter(({ key, requiredToResolve }) => requiredToResolve && isEmpty(ticket.fields[key]))
      : fields,
  )
  const field = problem instanceof Problem ? problem.field?.replace('fields.', '') : undefined

  async function save() {
    setBusy(true)
    setProblem(undefined)
    try {
      await files.send()
      if (Object.keys(values).length > 0) await fill({ fields: values })
      if (isAsking) await move('resolve')
      onClose()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className={classes.asking}
      aria-label={t(isAsking ? 'fields.missing' : 'fields.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={classes.askingTitle}>{t(isAsking ? 'fields.missing' : 'fields.title')}</p>
      <div className={classes.form}>
        {asked.map((one) => (
          <FieldInput
            key={one.key}
            field={one}
            value={one.key in values ? values[one.key] : ticket.fields[one.key]}
            onChange={(value) => setValues((all) => ({ ...all, [one.key]: value }))}
            isRequired={isAsking}
            error={field === one.key && problem instanceof Problem ? problem.message : undefined}
            file={files.of(one.key, ticket.fields[one.key])}
          />
        ))}
      </div>
      {problem !== undefined && !asked.some(({ key }) => key === field) && <ProblemLine error={problem} />}
      <Group gap="sm" mt="md">
        <Button type="submit" loading={isBusy}>
          {t(isAsking ? 'fields.saveAndResolve' : 'save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}

type OwnFieldsFormProps = { fields: readonly TypeField[]; isAsking: boolean; onClose: () => void }
