import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { fitting } from './command.ts'
import type { Command, CommandGroup } from './command.ts'
import type { Dialog } from '../dialogs.ts'
import { CommandList, lineIdOf } from './command-list.tsx'
import classes from './command.module.css'
import { useActions } from './use-actions.tsx'
import { useFound } from './use-found.ts'

const PAUSE = 150
const MOST_ACTIONS = 5

/** Ctrl+K: one field for tickets, people and everything that can be done. */
export function CommandDialog({ onClose, onDialog }: CommandDialogProps) {
  const { t } = useTranslation('desk-list')
  const [text, setText] = useState('')
  const [picked, setPicked] = useState(0)
  const words = usePaused(text.trim())
  const actions = fitting(useActions(onDialog), text)
  const { tickets, people, articles, inList, error } = useFound(words)
  const hasNumber = /^#?\d+$/.test(words)
  const groups: CommandGroup[] = [
    { label: t('command.actions'), commands: text.trim() === '' ? actions : actions.slice(0, MOST_ACTIONS) },
    { label: t('command.tickets'), commands: tickets },
    { label: t('command.people'), commands: people },
    { label: t('command.articles'), commands: articles },
    { label: t('command.more'), commands: inList ? [inList] : [] },
  ]
  const shown = (hasNumber ? [groups[1]!, groups[0]!, ...groups.slice(2)] : groups).filter(
    ({ commands }) => commands.length > 0,
  )
  const all = shown.flatMap(({ commands }) => commands)
  const at = Math.min(picked, all.length - 1)

  function run(command: Command | undefined) {
    if (!command) return
    onClose()
    command.run()
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => setPicked((at + 1) % Math.max(1, all.length)),
      ArrowUp: () => setPicked((at - 1 + all.length) % Math.max(1, all.length)),
      Enter: () => run(all[at]),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <Modal.Root opened onClose={onClose} padding={0} size={620} lockScroll={false}>
      <Modal.Overlay color="var(--veil)" />
      <Modal.Content aria-label={t('command.label')}>
        <Modal.Body>
          <div className={classes.field}>
            <IconSearch size={18} aria-hidden />
            <input
              data-autofocus
              className={classes.input}
              role="combobox"
              aria-label={t('command.label')}
              aria-expanded
              aria-controls="commands"
              aria-activedescendant={all[at] && lineIdOf(all[at])}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('command.hint')}
              value={text}
              onChange={({ currentTarget }) => {
                setText(currentTarget.value)
                setPicked(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {error && <ProblemLine error={error} />}
          <CommandList groups={shown} picked={all[at]} onPick={run} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

type CommandDialogProps = { onClose: () => void; onDialog: (dialog: Dialog) => void }
