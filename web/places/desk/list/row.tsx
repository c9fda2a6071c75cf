import { IconGitMerge, IconPaperclip, IconStarFilled, IconUrgent } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LOW_STARS } from '#contracts/satisfaction.ts'
import type { TicketRow } from '#contracts/tickets.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import { sameList } from '../thread/same-list.ts'
import { ChannelIcon } from './channel-icon.tsx'
import { DueSign } from './due-sign.tsx'
import { FoundText } from './found-text.tsx'
import { linkIdOf } from './link-id.ts'
import classes from './row.module.css'
import { Sign } from './sign.tsx'
import { WaitingTime } from './waiting-time.tsx'

/** A ticket in the list: one link to open it, and a box beside it to choose it. */
export const Row = memo(function Row({
  row,
  words,
  queue,
  isOpen,
  isReached,
  isChosen,
  isGone,
  onReach,
  onChoose,
}: RowProps) {
  const { t } = useTranslation('desk-list')
  const isUnread = row.unread === true && !isOpen
  return (
    <div
      className={classes.row}
      data-open={isOpen || undefined}
      data-chosen={isChosen || undefined}
      data-gone={isGone || undefined}
      data-unread={isUnread || undefined}
    >
      <Link
        id={linkIdOf(row.id)}
        to="/desk/t/$number"
        params={{ number: row.number }}
        search={sameList}
        className={classes.link}
        tabIndex={isReached ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onFocus={() => onReach(row.id)}
      >
        <span className={classes.top}>
          {isUnread && (
            <span className={classes.dot} title={t('unread')}>
              <span className="unseen">{t('unread')}</span>
            </span>
          )}
          <span className={classes.number}>#{row.number}</span>
          {row.escalatedAt && (
            <span className={classes.escalated}>
              <IconUrgent size={14} stroke={1.9} aria-hidden />
              {t('escalated')}
            </span>
          )}
          <span className={classes.person}>{row.contact.name}</span>
          <WaitingTime since={row.waitingSince} activeAt={row.activeAt} />
        </span>
        <span className={classes.title}>
          <FoundText text={row.title} words={words} />
        </span>
        {row.found && (
          <span className={classes.found}>
            <FoundText text={row.found} />
          </span>
        )}
        <span className={classes.bottom}>
          <PriorityBars priority={row.priority as Priority} />
          <StatusBadge status={row.status} />
          <DueSign due={row.due} />
          {isGone && <span className={classes.aside}>{t('fitsNoMore')}</span>}
          {queue !== undefined && (
            <span className={classes.queue} title={t('waitsIn', { name: queue })}>
              {queue}
            </span>
          )}
          <span className={classes.signs}>
            {row.mergedInto && (
              <Sign says={t('mergedInto', { number: row.mergedInto.number })}>
                <IconGitMerge size={14} stroke={1.7} aria-hidden />
              </Sign>
            )}
            {row.hasFile && (
              <Sign says={t('hasFile')}>
                <IconPaperclip size={14} stroke={1.7} aria-hidden />
              </Sign>
            )}
            {row.rating !== null && (
              <Sign says={t('rated.stars', { count: row.rating })}>
                <span className={classes.rating} data-low={row.rating <= LOW_STARS}>
                  {row.rating}
                  <IconStarFilled size={12} aria-hidden />
                </span>
              </Sign>
            )}
            <ChannelIcon channel={row.channel} />
            {row.processor && (
              <Sign says={t('processedBy', { name: row.processor.name })}>
                <Avatar name={row.processor.name} of={row.processor.id} size={18} />
              </Sign>
            )}
          </span>
        </span>
      </Link>
      <input
        type="checkbox"
        className={classes.box}
        checked={isChosen}
        tabIndex={isReached ? 0 : -1}
        aria-label={t('choose', { number: row.number })}
        onClick={({ shiftKey }) => onChoose(row.id, shiftKey)}
        readOnly
      />
    </div>
  )
})

type RowProps = {
  row: TicketRow
  words: readonly string[]
  /** Where it waits for somebody, where that is worth saying. */
  queue: string | undefined
  isOpen: boolean
  /** The one row that the tab key comes to. */
  isReached: boolean
  isChosen: boolean
  isGone: boolean
  onReach: (id: string) => void
  onChoose: (id: string, isRange: boolean) => void
}
