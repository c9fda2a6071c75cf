import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './figures.module.css'
import type { ShownFigures } from './use-shown-figures.ts'

/** Shows on each node how many came, went on and left, for one version. */
export function FiguresSwitch({
  figures: { isOn, setOn, number, pick, versions },
}: {
  figures: ShownFigures
}) {
  const { t } = useTranslation('admin-flows')
  return (
    <span className={classes.switch}>
      <Switch
        label={t('figures.show')}
        checked={isOn}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
      />
      {isOn && number === null && <span className={classes.none}>{t('figures.none')}</span>}
      {isOn && number !== null && (
        <Select
          size="xs"
          w={124}
          aria-label={t('figures.version')}
          allowDeselect={false}
          data={versions.map((one) => ({
            value: String(one.number),
            label: t('versions.number', { number: one.number }),
          }))}
          value={String(number)}
          onChange={(value) => pick(Number(value))}
        />
      )}
    </span>
  )
}
