import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chime } from '../../../kit/sound/chime.ts'
import { switchSound, useSound } from '../../../kit/sound/sound.ts'
import classes from './choices.module.css'

/** Heard at once when it is switched on, so that one knows what it is. */
export function SoundSwitch() {
  const { t } = useTranslation('choices')
  const isOn = useSound()
  return (
    <div className={classes.part}>
      <Switch
        label={t('sound.label')}
        description={t('sound.says')}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => {
          switchSound(checked)
          if (checked) chime()
        }}
      />
    </div>
  )
}
