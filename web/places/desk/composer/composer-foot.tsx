import { ActionIcon, Button, FileButton, Menu, Tooltip } from '@mantine/core'
import { IconChevronUp, IconMessageBolt, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import type { Move } from '#contracts/tickets.ts'
import { Counter } from '../../../kit/counter.tsx'
import { EmojiMenu } from '../../../kit/emoji-menu.tsx'
import { KeyHint } from '../../../kit/key-hint.tsx'
import type { TextPlace } from '../../../kit/write-at-cursor.ts'
import { InsertArticle } from '../articles/insert-article.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './composer.module.css'

export function ComposerFoot({
  isNote,
  length,
  isReady,
  place,
  onFiles,
  onCanned,
  onSend,
}: ComposerFootProps) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const verb = t(isNote ? 'composer.sendNote' : 'composer.send')
  const moves = isNote ? [] : movesWithReply(ticket.abilities.moves)
  return (
    <div className={classes.foot}>
      <FileButton onChange={(files) => onFiles(files)} multiple>
        {(button) => (
          <Tooltip label={t('file.attach')}>
            <ActionIcon {...button} variant="subtle" color="gray" size={32} aria-label={t('file.attach')}>
              <IconPaperclip size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
      <Tooltip label={t('composer.canned')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('composer.canned')}
          // The cursor stays where it is in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={onCanned}
        >
          <IconMessageBolt size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <InsertArticle place={place} />
      <EmojiMenu place={place} size={32} />
      <span className={classes.hint}>
        {length > 0 ? t('composer.draftKept') : <KeyHint keys={['Ctrl', 'Enter']} />}
      </span>
      <span className={classes.count}>
        <Counter length={length} limit={MESSAGE_LIMIT} />
      </span>
      <Button.Group>
        <Button
          className={classes.send}
          data-note={isNote || undefined}
          aria-disabled={!isReady}
          onClick={() => onSend()}
        >
          {verb}
        </Button>
        {moves.length > 0 && (
          <Menu position="top-end" width={240}>
            <Menu.Target>
              <Button
                className={classes.more}
                px={6}
                aria-label={t('composer.sendAnd')}
                aria-disabled={!isReady}
              >
                <IconChevronUp size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {moves.map((move) => (
                <Menu.Item key={move} disabled={!isReady} onClick={() => onSend(move)}>
                  {t(`composer.sendMove.${move}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
    </div>
  )
}

/** A first reply starts a new ticket, so what can be done in process can be done with it. */
const movesWithReply = (possible: readonly Move[]) =>
  (['ask_customer', 'resolve'] as const).filter(
    (move) => possible.includes(move) || possible.includes('start'),
  )

type ComposerFootProps = {
  isNote: boolean
  length: number
  isReady: boolean
  place: TextPlace
  onFiles: (files: File[]) => void
  onCanned: () => void
  onSend: (move?: Move) => void
}
