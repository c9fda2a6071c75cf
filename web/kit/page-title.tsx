import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './page-title.module.css'
import { useLook } from './look.ts'
import { nameWindow } from './window-title.ts'

let pagesSeen = 0

/**
 * The one <h1> of a page. Names the window, and takes the focus when the page replaces another, so that a
 * screen reader reads where one has come to. Give it a `key` where one component shows different pages.
 */
export function PageTitle({ children, window = children, aside, size = 'small' }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { name } = useLook()

  useEffect(() => {
    nameWindow(`${window} · ${name}`)
  }, [window, name])

  useEffect(() => {
    pagesSeen += 1
    if (pagesSeen > 1) heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div className={classes.row}>
      <h1 ref={heading} tabIndex={-1} className={classes.title} data-size={size}>
        {children}
      </h1>
      {aside && <div className={classes.aside}>{aside}</div>}
    </div>
  )
}

type PageTitleProps = { children: string; window?: string; aside?: ReactNode; size?: 'small' | 'large' }
