import { UnstyledButton } from '@mantine/core'
import classes from './fact.module.css'

/** A fact like those that are picked, for what is changed in a dialog. Without `onClick` it is only read. */
export function FactButton({ label, value, isEmpty = false, onClick }: FactButtonProps) {
  const content = (
    <>
      <span>{label}</span> <span className={classes.value}>{value}</span>
    </>
  )
  const kind = { className: classes.fact, 'data-empty': isEmpty || undefined }
  if (!onClick) return <span {...kind}>{content}</span>
  return (
    <UnstyledButton {...kind} aria-haspopup="dialog" onClick={onClick}>
      {content}
    </UnstyledButton>
  )
}

type FactButtonProps = {
  label: string
  value: string
  isEmpty?: boolean
  onClick?: (() => void) | undefined
}
