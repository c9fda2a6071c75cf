import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useFieldValue } from '../../../kit/fields/field-value.ts'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { useComponents, useTypes, worded } from '../../../kit/vocabulary.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import classes from './about.module.css'
import { Escalate } from './escalate.tsx'
import { useMove } from './verdict.tsx'

/** What the ticket says of itself. */
export function About() {
  const { t } = useTranslation('portal-ticket')
  const { ticket, thread } = useOpenThread()
  const types = useTypes()
  const component = useComponents().find(({ id }) => id === ticket.componentId)
  const valueOf = useFieldValue()
  const type = types.find(({ id }) => id === ticket.typeId)
  const own = type?.fields.filter(({ key }) => key in ticket.fields) ?? []
  const fileNamed = (id: unknown) => thread.messages.find((message) => message.id === id)?.file?.name
  return (
    <>
      <dl className={classes.facts}>
        <Fact label={t('about.opened')}>
          <RelativeTime at={ticket.createdAt} isReachable />
        </Fact>
        {type && <Fact label={t('about.type')}>{worded(type.name)}</Fact>}
        {component && <Fact label={t('about.component')}>{worded(component.name)}</Fact>}
        <Fact label={t('about.priority')}>
          <PriorityBars priority={ticket.priority as Priority} />
        </Fact>
        {ticket.processor && <Fact label={t('about.processor')}>{ticket.processor.name}</Fact>}
        {own.map((field) => (
          <Fact key={field.key} label={worded(field.label)}>
            {field.kind === 'file'
              ? (fileNamed(ticket.fields[field.key]) ?? t('about.fileComes'))
              : valueOf(field, ticket.fields[field.key])}
          </Fact>
        ))}
      </dl>
      <div className={classes.acts}>
        <Escalate />
        <NoLongerNeeded />
      </div>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** As long as it is not solved, its customer may take it back. */
function NoLongerNeeded() {
  const { t } = useTranslation('portal-ticket')
  const { ticket } = useOpenThread()
  const { move, isBusy } = useMove()
  const [isAsking, setAsking] = useState(false)
  if (ticket.status === 'resolved' || !ticket.abilities.moves.includes('close')) return null
  return (
    <>
      <Button variant="default" disabled={isBusy} onClick={() => setAsking(true)}>
        {t('thread.solved')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('thread.closeTitle')}
        verb={t('thread.closeVerb')}
        onConfirm={() => move('close')}
        onClose={() => setAsking(false)}
      >
        {t('thread.closeSays')}
      </ConfirmDialog>
    </>
  )
}
