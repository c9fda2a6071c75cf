import type { ReactNode } from 'react'
import classes from './profile.module.css'

/** One part of the profile; `id` is also its address on the page. */
export function Section({ id, title, says, children }: SectionProps) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {says && <p className={classes.says}>{says}</p>}
      {children}
    </section>
  )
}

type SectionProps = { id: string; title: string; says?: string; children: ReactNode }
