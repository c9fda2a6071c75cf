import { Button, Group, Modal, Radio, Textarea, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { PassList } from './pass-list.tsx'
import { fittingReceivers } from './receivers.ts'
import { usePass } from './use-pass.ts'
import { usePeople } from './use-people.ts'
import { useQueueReceivers } from './use-queue-receivers.ts'

/** Who works on the ticket: a person or a queue, with a note for whoever gets it. */
export function PassDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-routing')
  const { t: common } = useTranslation()
  const { ticket } = useOpenThread()
  const [words, setWords] = useState('')
  const [value, setValue] = useState<string>()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const pass = usePass()
  const typed = useDeferredValue(words)
  const people = fittingReceivers(usePeople(ticket), typed)
  const queues = fittingReceivers(useQueueReceivers(ticket), typed)
  const chosen = [...people, ...queues].find((one) => one.value === value)
  // Said with the figures, and then done by pressing the same button again.
  const isFull = problem instanceof Problem && problem.code === 'agent_full'

  function choose(next: string | undefined) {
    setValue(next)
    setProblem(undefined)
  }
  async function submit() {
    if (!chosen) return choose((people[0] ?? queues[0])?.value)
    setBusy(true)
    setProblem(undefined)
    try {
      await pass(chosen, { note: note.trim(), evenIfFull: isFull })
      say(t('pass.done', { number: ticket.number, name: chosen.name }))
      onClose()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('pass.title', { number: ticket.number })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextInput
          data-autofocus
          mt={4}
          aria-label={t('pass.find')}
          placeholder={t('pass.find')}
          value={words}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value)
            choose(undefined)
          }}
        />
        <Radio.Group
          aria-label={t('pass.title', { number: ticket.number })}
          value={value ?? null}
          onChange={choose}
        >
          <PassList people={people} queues={queues} />
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MESSAGE_LIMIT}
          label={t('pass.note')}
          description={t('pass.noteHelp')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {problem !== undefined && <ProblemLine error={problem} />}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" color={isFull ? 'red' : 'accent'} loading={isBusy} aria-disabled={!chosen}>
            {isFull ? t('over.verb') : (chosen?.verb ?? t('pass.verb'))}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
