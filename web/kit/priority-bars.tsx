import { useTranslation } from 'react-i18next'
import classes from './priority-bars.module.css'

export type Priority = 1 | 2 | 3 | 4 | 5

const steps = [1, 2, 3, 4, 5] as const

/** The word is always there for those who cannot see the bars; `bare` shows the bars only. */
export function PriorityBars({ priority, bare = false }: { priority: Priority; bare?: boolean }) {
  const { t } = useTranslation()
  return (
    <span
      className={classes.priority}
      data-priority={priority}
      title={bare ? t(`priority.p${priority}`) : undefined}
    >
      <svg className={classes.bars} viewBox="0 0 21 12" aria-hidden="true">
        {steps.map((step) => (
          <rect
            key={step}
            className={step <= priority ? classes.on : classes.off}
            x={(step - 1) * 4.5}
            y={10 - step * 2}
            width="3"
            height={2 + step * 2}
            rx="1"
          />
        ))}
      </svg>
      <span className={bare ? 'unseen' : undefined}>{t(`priority.p${priority}`)}</span>
    </span>
  )
}
