import type { ReactNode } from 'react'
import parts from '../admin/parts/parts.module.css'
import classes from './kept.module.css'
import type { Kept } from './kept.ts'
import { ScopeName } from './scope-name.tsx'

/** A line of the list: its link, what it says in short, and what its kind has beside. */
export function KeptRow({ kept, link, excerpt, children }: KeptRowProps) {
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {link}
        <div className={classes.excerpt}>{excerpt}</div>
      </th>
      {children}
      <td>
        <ScopeName of={kept} />
      </td>
      <td className={parts.wide}>
        <span className="figures">{kept.usedCount}</span>
      </td>
    </tr>
  )
}

type KeptRowProps = { kept: Kept; link: ReactNode; excerpt: ReactNode; children?: ReactNode }
