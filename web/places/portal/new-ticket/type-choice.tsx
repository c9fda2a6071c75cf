import type { z } from 'zod'
import { useTranslation } from 'react-i18next'
import type { TicketType } from '#contracts/ticket-types.ts'
import { TypeIcon } from '../../../kit/type-icon.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import classes from './new-ticket.module.css'

/** Radio buttons of the browser, so that arrow keys and readers work as everywhere. */
export function TypeChoice({ types, chosen, onChoose }: TypeChoiceProps) {
  const { t } = useTranslation('portal-ticket')
  return (
    <fieldset className={classes.types}>
      <legend>{t('new.type')}</legend>
      {types.map(({ id, name, icon }) => (
        <label key={id} className={classes.type}>
          <input
            type="radio"
            name="type"
            className="unseen"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <TypeIcon name={icon} />
          {worded(name)}
        </label>
      ))}
    </fieldset>
  )
}

type TypeChoiceProps = {
  types: readonly z.output<typeof TicketType>[]
  chosen: string
  onChoose: (id: string) => void
}
