import type { ReactNode } from 'react'
import classes from './import.module.css'

/** What is wider than the page is scrolled on its own. */
export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
