import { useTranslation } from 'react-i18next'
import classes from './skeletons.module.css'

const shapes = { rows: [0.35, 0.85, 0.5], messages: [0.25, 0.9, 0.7], card: [0.5, 0.8, 0.65], form: [0.2, 1] }

/** The outline of what is being fetched; shows itself only after a moment, so that fast answers do not flicker. */
export function Skeleton({ shape, times = 6 }: { shape: keyof typeof shapes; times?: number }) {
  const { t } = useTranslation()
  return (
    <div className={classes.skeleton} data-shape={shape} aria-busy="true">
      <output className="unseen">{t('loading')}</output>
      {Array.from({ length: times }, (_, time) => (
        <div key={time} className={classes.item} aria-hidden>
          {shapes[shape].map((width) => (
            <i key={width} style={{ width: `${width * (100 - ((time * 17) % 30))}%` }} />
          ))}
        </div>
      ))}
    </div>
  )
}
