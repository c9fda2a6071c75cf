import { Button, Checkbox, FileButton, Group, Modal, SegmentedControl } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FEEDBACK_LIMIT, feedbackKinds, sendFeedback } from '#contracts/feedback.ts'
import { call } from '../../kit/api.ts'
import { CountedTextarea } from '../../kit/counted-textarea.tsx'
import { newId } from '../../kit/id.ts'
import { lastRefusal } from '../../kit/problem.ts'
import { ProblemLine } from '../../kit/problem-line.tsx'
import { say } from '../../kit/toast.ts'
import { addUploads } from '../desk/composer/uploads.ts'
import classes from './feedback.module.css'

type Kind = (typeof feedbackKinds)[number]

const browserNow = () => `${navigator.userAgent.slice(0, 220)} · ${document.documentElement.lang}`
const screenNow = () => `${window.innerWidth} × ${window.innerHeight}`

/** Words about this very product. What else may help goes along only when the sender says so. */
export function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['feedback', 'common'])
  const [id] = useState(() => newId())
  const [kind, setKind] = useState<Kind>('problem')
  const [words, setWords] = useState('')
  const [isTold, setTold] = useState(false)
  const [picture, setPicture] = useState<File | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const facts = { page: location.pathname.slice(0, 200), screen: screenNow() }
  // As it was when the dialog was opened: not what sending this itself may meet.
  const [fault] = useState(lastRefusal)
  const isReady = words.trim() !== '' && words.length <= FEEDBACK_LIMIT

  async function send() {
    setBusy(true)
    setProblem(null)
    try {
      const more = { browser: browserNow(), ...(fault !== undefined && { fault }) }
      const about = isTold ? { ...facts, ...more } : null
      const { number } = await call(sendFeedback, { body: { id, kind, words, about } })
      if (picture) addUploads([{ id: newId(), ticketId: id, file: picture, isNote: false }])
      say(t('sent', { number }))
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void send()
        }}
      >
        <SegmentedControl
          fullWidth
          aria-label={t('kind.label')}
          value={kind}
          data={feedbackKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(value) => setKind(feedbackKinds.find((one) => one === value) ?? 'problem')}
        />
        <CountedTextarea
          data-autofocus
          label={t(`words.${kind}`)}
          limit={FEEDBACK_LIMIT}
          minRows={4}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Checkbox
          label={t('tell')}
          description={
            fault === undefined
              ? t('tellWhat', facts)
              : `${t('tellWhat', facts)} ${t('tellFault', { code: fault })}`
          }
          checked={isTold}
          onChange={({ currentTarget }) => setTold(currentTarget.checked)}
        />
        <div className={classes.picture}>
          <FileButton onChange={setPicture}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="xs"
                leftSection={<IconPaperclip size={15} aria-hidden />}
              >
                {t('picture')}
              </Button>
            )}
          </FileButton>
          {picture && <span>{picture.name}</span>}
        </div>
        {problem !== null && <ProblemLine error={problem} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t('send')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
