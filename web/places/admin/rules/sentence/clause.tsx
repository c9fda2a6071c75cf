import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Blanks } from './blanks.tsx'
import { textOf, type Part } from './part.ts'
import classes from './sentence.module.css'

/** A part of the sentence with its blanks, what is wrong with it, and the way to take it out. */
export function Clause({ lead, parts, name, problem, isMarked, remove, children }: ClauseProps) {
  const id = useId()
  return (
    <li className={classes.clause}>
      {lead !== undefined && <span className={classes.lead}>{lead}</span>}
      <Blanks
        parts={parts}
        name={name}
        isMarked={isMarked}
        problemId={problem === undefined ? undefined : id}
      />
      {(remove !== undefined || children !== undefined) && (
        <span className={classes.tools}>
          {children}
          {remove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={remove.label(textOf(parts))}
              onClick={remove.run}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </span>
      )}
      {problem !== undefined && (
        <span id={id} role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </li>
  )
}

type ClauseProps = {
  lead?: string
  parts: readonly Part[]
  name: string
  problem: string | undefined
  /** Whether what is empty is marked: it was tried to save. */
  isMarked: boolean
  remove?: { label: (clause: string) => string; run: () => void }
  children?: ReactNode
}
