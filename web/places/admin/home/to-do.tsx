import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { System } from '#contracts/system.ts'
import parts from '../parts/parts.module.css'
import classes from './home.module.css'
import { useIsSetUp } from './use-first-steps.ts'
import { useTasks } from './use-tasks.ts'

/** What needs an admin's hand now, each with the way there. */
export function ToDo({ system }: { system: System }) {
  const { t } = useTranslation('admin')
  const tasks = useTasks(system)
  const isSetUp = useIsSetUp()
  // The first steps above are enough to do.
  if (tasks?.length === 0 && !isSetUp) return null
  return (
    <section className={parts.panel}>
      <h2>{t('toDo.title')}</h2>
      {tasks?.length === 0 && (
        <p className={classes.done}>
          <IconCircleCheck size={18} aria-hidden /> {t('toDo.nothing')}
        </p>
      )}
      <ul className={classes.tasks}>
        {tasks?.map(({ key, says, verb, link, isUrgent }) => (
          <li key={key} className={classes.task} data-urgent={isUrgent || undefined}>
            {isUrgent ? (
              <IconAlertTriangle size={18} aria-hidden />
            ) : (
              <IconInfoCircle size={18} aria-hidden />
            )}
            <span>{says}</span>
            <Link {...link} className={classes.way}>
              {verb}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
