import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './fact.module.css'

/** A fact like those that are picked, for what is changed in a dialog. Without `onClick` it is only read. */
export function FactButton({ label, value, isEmpty = false, onClick, children }: FactButtonProps) {
  const content = (
    <>
      <span>{label}</span> <span className={classes.value}>{value}</span>
    </>
  )
  const kind = { className: classes.fact, 'data-empty': isEmpty || undefined }
  return (
    <span className={classes.with}>
      {onClick ? (
        <UnstyledButton {...kind} aria-haspopup="dialog" onClick={onClick}>
          {content}
        </UnstyledButton>
      ) : (
        <span {...kind}>{content}</span>
      )}
      {children && <span className={classes.because}>{children}</span>}
    </span>
  )
}

type FactButtonProps = {
  label: string
  value: string
  isEmpty?: boolean
  onClick?: (() => void) | undefined
  /** Why it is so. */
  children?: ReactNode
}
