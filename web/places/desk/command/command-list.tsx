// oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- the list of a combobox has no element of its own
import type { Command, CommandGroup } from './command.ts'
import classes from './command.module.css'

export const lineIdOf = ({ id }: Command) => `command-${id.replace(/\s/g, '-')}`

export function CommandList({ groups, picked, onPick }: CommandListProps) {
  return (
    <div id="commands" role="listbox" className={classes.list} tabIndex={-1}>
      {groups.map(({ label, commands }) => (
        <div key={label} role="group" aria-label={label}>
          <div className={classes.label} aria-hidden>
            {label}
          </div>
          {commands.map((command) => (
            <Line
              key={command.id}
              command={command}
              isPicked={command.id === picked?.id}
              onPick={() => onPick(command)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function Line({ command, isPicked, onPick }: { command: Command; isPicked: boolean; onPick: () => void }) {
  const { Icon, label, side } = command
  return (
    // oxlint-disable-next-line click-events-have-key-events -- the keys are heard by the field, which keeps the focus
    <div
      id={lineIdOf(command)}
      role="option"
      tabIndex={-1}
      aria-selected={isPicked}
      className={classes.line}
      ref={isPicked ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={classes.words}>{label}</span>
      {side && <span className={classes.side}>{side}</span>}
    </div>
  )
}

type CommandListProps = {
  groups: readonly CommandGroup[]
  picked: Command | undefined
  onPick: (command: Command) => void
}
