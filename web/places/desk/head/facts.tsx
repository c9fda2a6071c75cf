import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { priorities } from '#contracts/tickets.ts'
import { Pick } from '../../../kit/pick.tsx'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { useComponents, useTypes, worded } from '../../../kit/vocabulary.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './head.module.css'
import { usePeopleOptions } from './use-people-options.ts'
import { useCommands } from './use-commands.ts'
import { Who } from './who.tsx'

/** Type, component, priority, owner, and who works on it, each changed where it stands. */
export function Facts() {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const { ticket } = useOpenThread()
  const { change } = useCommands()
  const [types, components] = [useTypes(), useComponents()]
  const people = usePeopleOptions()
  const priority = useRef<HTMLButtonElement>(null)
  const isReadOnly = !ticket.abilities.change
  useKeys(t('keys.ticket'), [{ key: 'p', says: t('keys.priority'), run: () => priority.current?.click() }])
  const nameOf = (known: typeof types | typeof components, id: string | null) => {
    const one = known.find((each) => each.id === id)
    if (one) return worded(one.name)
    if (id === null) return t('none')
    return known.length === 0 ? '…' : t('noLongerThere')
  }
  const optionsOf = (known: typeof types | typeof components) =>
    known.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: worded(name) }))

  return (
    <div className={classes.facts}>
      <Pick
        label={t('facts.type')}
        value={ticket.typeId}
        look={nameOf(types, ticket.typeId)}
        options={optionsOf(types)}
        isReadOnly={isReadOnly}
        onPick={(typeId) => void change({ typeId })}
      />
      <Pick
        label={t('facts.component')}
        value={ticket.componentId ?? ''}
        look={nameOf(components, ticket.componentId)}
        options={[{ value: '', label: t('none') }, ...optionsOf(components)]}
        isReadOnly={isReadOnly}
        onPick={(id) => void change({ componentId: id || null })}
      />
      <Pick
        label={t('facts.priority')}
        buttonRef={priority}
        value={String(ticket.priority)}
        look={<PriorityBars priority={ticket.priority as Priority} />}
        options={priorities.toReversed().map((one) => ({
          value: String(one),
          label: common(`priority.p${one}`),
          look: <PriorityBars priority={one} />,
        }))}
        isReadOnly={isReadOnly}
        onPick={(value) => void change({ priority: Number(value) })}
      />
      <Pick
        label={t('facts.owner')}
        value={ticket.owner?.id ?? ''}
        look={ticket.owner?.name ?? t('nobody')}
        options={people}
        isReadOnly={isReadOnly}
        onPick={(id) => void change({ ownerId: id || null })}
      />
      <Who />
    </div>
  )
}
