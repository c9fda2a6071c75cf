import { Menu } from '@mantine/core'
import { IconArrowsSplit, IconArticle, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#contracts/tickets.ts'
import { isAnswer, useDraftFromAnswer } from '../articles/use-draft-from-answer.ts'
import { SplitDialog } from '../head/split-dialog.tsx'
import { copyText } from './copy-text.ts'
import { useOpenThread } from './open-thread.ts'

/** Opens as soon as it is there, because it is fetched only when somebody asks for it. */
export function MessageItems({ message, button }: { message: Message; button: ReactElement }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const makeArticle = useDraftFromAnswer(message)
  const [isOpen, setOpen] = useState(false)
  const [isSplitting, setSplitting] = useState(false)
  // A menu that is born open does not know where to return the focus to.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setOpen(true), [])
  return (
    <>
      <Menu position="bottom-end" width={260} opened={isOpen} onChange={setOpen}>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown>
          {message.text && (
            <Menu.Item
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => void copyText(message.text, t('copied'))}
            >
              {t('copyText')}
            </Menu.Item>
          )}
          {isAnswer(message) && (
            <Menu.Item leftSection={<IconArticle size={16} aria-hidden />} onClick={() => void makeArticle()}>
              {t('makeArticle')}
            </Menu.Item>
          )}
          {ticket.abilities.split && (
            <Menu.Item
              leftSection={<IconArrowsSplit size={16} aria-hidden />}
              onClick={() => setSplitting(true)}
            >
              {t('split.verb')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSplitting && <SplitDialog message={message} onClose={() => setSplitting(false)} />}
    </>
  )
}
