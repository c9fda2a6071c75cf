import { useTranslation } from 'react-i18next'
import { priorities } from '#contracts/tickets.ts'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import classes from './new-ticket.module.css'

export function PriorityChoice({ value, onChoose }: { value: number; onChoose: (value: number) => void }) {
  const { t } = useTranslation('portal-ticket')
  return (
    <fieldset className={classes.priorities}>
      <legend>{t('new.priority')}</legend>
      {priorities.map((one) => (
        <label key={one} className={classes.priority}>
          <input
            type="radio"
            name="priority"
            className="unseen"
            checked={one === value}
            onChange={() => onChoose(one)}
          />
          <PriorityBars priority={one} />
          <span className={classes.means}>{t(`means.p${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
