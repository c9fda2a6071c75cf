import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KindChoice } from '#contracts/choices.ts'
import { mailWays } from '#contracts/notification-kinds.ts'
import classes from './choices.module.css'

/** One kind of news: its bell, its mail, the devices. */
export function ChoiceRow({ choice, onChoose }: ChoiceRowProps) {
  const { t } = useTranslation('choices')
  const what = t(`kinds.${choice.mailKind}`)
  const named = (way: string) => t('of', { way, what })
  return (
    <li className={classes.row}>
      <span className={classes.what}>{what}</span>
      <label className={classes.tick}>
        <Checkbox
          aria-label={named(t('bell'))}
          checked={choice.bell}
          onChange={({ currentTarget }) => onChoose({ ...choice, bell: currentTarget.checked })}
        />
        <span className={classes.way}>{t('bell')}</span>
      </label>
      <NativeSelect
        className={classes.mail}
        aria-label={named(t('mail'))}
        value={choice.mail}
        data={mailWays.map((value) => ({ value, label: t(`mailWays.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ ...choice, mail: mailWays.find((way) => way === value) ?? choice.mail })
        }
      />
      <label className={classes.tick}>
        <Checkbox
          aria-label={named(t('push'))}
          checked={choice.push}
          onChange={({ currentTarget }) => onChoose({ ...choice, push: currentTarget.checked })}
        />
        <span className={classes.way}>{t('push')}</span>
      </label>
    </li>
  )
}

type ChoiceRowProps = { choice: KindChoice; onChoose: (choice: KindChoice) => void }
