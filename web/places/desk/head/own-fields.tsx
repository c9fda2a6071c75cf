import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEmpty, useFieldValue } from '../../../kit/fields/field-value.ts'
import { useTypes, worded } from '../../../kit/vocabulary.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { addressOfFile } from '../thread/attachment.tsx'
import links from '../thread/link.module.css'
import classes from './head.module.css'

const OwnFieldsForm = lazy(() =>
  import('./own-fields-form.tsx').then(({ OwnFieldsForm }) => ({ default: OwnFieldsForm })),
)

/** What the ticket's type asks for. `isAsking`: resolving was refused because something is missing. */
export function OwnFields({ isAsking, onClose }: { isAsking: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket, thread } = useOpenThread()
  const [isEdited, setEdited] = useState(false)
  const valueOf = useFieldValue()
  const fields = useTypes().find(({ id }) => id === ticket.typeId)?.fields ?? []
  if (fields.length === 0) return null

  if (isAsking || isEdited) {
    const close = () => {
      setEdited(false)
      onClose()
    }
    return (
      <Suspense>
        <OwnFieldsForm fields={fields} isAsking={isAsking} onClose={close} />
      </Suspense>
    )
  }
  const filled = fields.filter(({ key }) => !isEmpty(ticket.fields[key]))
  const fileOf = (value: unknown) => thread.messages.find(({ id }) => id === value)?.file
  return (
    <div className={classes.own}>
      {filled.map((field) => {
        const value = ticket.fields[field.key]
        const file = field.kind === 'file' ? fileOf(value) : undefined
        return (
          <span key={field.key}>
            {worded(field.label)}{' '}
            {file ? (
              <a className={links.link} href={addressOfFile(file.id)} download={file.name}>
                {file.name}
              </a>
            ) : (
              <b>{valueOf(field, value)}</b>
            )}
          </span>
        )
      })}
      {ticket.abilities.change && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setEdited(true)}>
          {t('fields.edit', { count: fields.length - filled.length })}
        </Button>
      )}
    </div>
  )
}
