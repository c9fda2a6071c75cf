import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Count } from './count.tsx'
import classes from './rail-link.module.css'

type RailAnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  icon: ReactNode
  count?: number | undefined
  urgent?: boolean
  ref?: Ref<HTMLAnchorElement>
}

function RailAnchor({ icon, count, urgent = false, children, ...anchor }: RailAnchorProps) {
  return (
    <a {...anchor} className={classes.link}>
      {icon}
      <span className={classes.name}>{children}</span>
      {count !== undefined && <Count value={count} urgent={urgent} />}
    </a>
  )
}

/** A view in the rail with its live count. Takes `to`, `params` and `search` as every link of the router. */
export const RailLink = createLink(RailAnchor)
