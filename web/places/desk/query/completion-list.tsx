// oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- the list of a combobox has no element of its own
import type { Completion } from './completions.ts'
import classes from './query.module.css'

export const optionIdOf = (at: number) => `completion-${at}`

export function CompletionList({ id, offers, picked, onPick }: CompletionListProps) {
  return (
    <ul id={id} className={classes.offers} role="listbox" hidden={offers.length === 0}>
      {offers.map(({ value, label }, at) => (
        // oxlint-disable-next-line click-events-have-key-events -- the keys are heard by the field, which keeps the focus
        <li
          key={value}
          id={optionIdOf(at)}
          role="option"
          aria-selected={at === picked}
          className={classes.offer}
          ref={at === picked ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(at)}
        >
          <code>{value}</code>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

type CompletionListProps = {
  id: string
  offers: readonly Completion[]
  picked: number
  onPick: (at: number) => void
}
