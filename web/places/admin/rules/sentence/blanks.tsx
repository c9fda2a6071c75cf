import { useId } from 'react'
import type { Option, Part } from './part.ts'
import classes from './sentence.module.css'

/** The pieces of a sentence, one after the other; each blank is a control in its place. */
export function Blanks({ parts, name, isMarked, problemId }: BlanksProps) {
  return parts.map((part, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a sentence is its pieces in their order
    <Blank key={at} part={part} name={name} isMarked={isMarked} problemId={problemId} />
  ))
}

type BlanksProps = {
  parts: readonly Part[]
  /** As the server calls this part in a refusal. */
  name: string
  isMarked: boolean
  problemId: string | undefined
}

function Blank({ part, name, isMarked, problemId }: Omit<BlanksProps, 'parts'> & { part: Part }) {
  const id = useId()
  if (part.kind === 'words') return <span>{part.says}</span>
  const isEmpty = String(part.value).trim() === ''
  const field = {
    id,
    name,
    className: classes.blank,
    'aria-label': part.label,
    'aria-invalid': (isMarked && (isEmpty || problemId !== undefined)) || undefined,
    'aria-describedby': problemId,
  }
  if (part.kind === 'amount')
    return (
      <input
        {...field}
        type="number"
        inputMode="numeric"
        min={1}
        max={part.most}
        value={part.value || ''}
        onChange={({ currentTarget }) =>
          part.onPick(Math.min(part.most, Math.abs(Math.trunc(Number(currentTarget.value)))))
        }
      />
    )
  if (part.kind === 'text')
    return (
      <textarea
        {...field}
        className={classes.text}
        rows={1}
        maxLength={part.limit}
        placeholder="…"
        value={part.value}
        onChange={({ currentTarget }) => part.onPick(currentTarget.value)}
      />
    )
  return (
    <select {...field} value={part.value} onChange={({ currentTarget }) => part.onPick(currentTarget.value)}>
      {grouped(part.options).map(([group, options]) =>
        group === '' ? (
          options.map(optionOf)
        ) : (
          <optgroup key={group} label={group}>
            {options.map(optionOf)}
          </optgroup>
        ),
      )}
    </select>
  )
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

const grouped = (options: readonly Option[]) => [...Map.groupBy(options, ({ group }) => group ?? '')]
