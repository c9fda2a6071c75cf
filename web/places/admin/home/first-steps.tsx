import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import parts from '../parts/parts.module.css'
import classes from './home.module.css'
import { useFirstSteps } from './use-first-steps.ts'

/** From an empty house to one that answers: what is there is ticked. Gone once all of it is. */
export function FirstSteps() {
  const { t } = useTranslation('admin-first-steps')
  const steps = useFirstSteps()
  if (!steps || steps.every(({ isDone }) => isDone)) return null
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className={parts.panel}>
      <h2>{t('title')}</h2>
      <p>{t('says', { done, count: steps.length })}</p>
      <ol className={classes.tasks}>
        {steps.map(({ key, link, isDone }) => {
          const Icon = isDone ? IconCircleCheck : IconCircle
          const verb = t(isDone ? 'open' : 'go')
          return (
            <li key={key} className={classes.task} data-done={isDone || undefined}>
              <Icon size={18} aria-hidden />
              <span>
                <b>{t(`${key}.title`)}</b> {isDone ? <i className="unseen">{t('done')}</i> : t(`${key}.says`)}
              </span>
              <Link {...link} className={classes.way} aria-label={`${verb}: ${t(`${key}.title`)}`}>
                {verb}
              </Link>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
