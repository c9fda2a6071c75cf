import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Count } from './count.tsx'
import classes from './rail-link.module.css'

type RailAnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  icon: ReactNode
  count?: number | undefined
  urgent?: boolean
  most?: number
  ref?: Ref<HTMLAnchorElement>
}

function RailAnchor({ icon, count, urgent = false, most, children, ...anchor }: RailAnchorProps) {
  return (
    <a {...anchor} className={classes.link}>
      {icon}
      <span className={classes.name}>{children}</span>
      {count !== undefined && <Count value={count} urgent={urgent} {...(most !== undefined && { most })} />}
    </a>
  )
}

/** A view in the rail with its live count. Takes `to`, `params` and `search` as every link of the router. */
export const RailLink = createLink(RailAnchor)
