import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TypeIcon, typeIcons } from '../../../kit/type-icon.tsx'
import classes from './types.module.css'

/** Real radio buttons, so that the arrow keys go from icon to icon. */
export function IconPick({ value, onChange }: { value: string; onChange: (icon: string) => void }) {
  const { t } = useTranslation('admin-kinds')
  const name = useId()
  return (
    <fieldset className={classes.icons}>
      <legend>{t('type.icon')}</legend>
      {typeIcons.map((icon) => (
        <label key={icon} className={classes.icon} title={icon}>
          <input
            type="radio"
            className="unseen"
            name={name}
            value={icon}
            aria-label={icon}
            checked={icon === value}
            onChange={() => onChange(icon)}
          />
          <TypeIcon name={icon} size={18} />
        </label>
      ))}
    </fieldset>
  )
}
