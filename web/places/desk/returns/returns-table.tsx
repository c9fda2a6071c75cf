import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReturnRow, ReturnState } from '#contracts/returns.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import parts from '../../admin/parts/parts.module.css'
import { Tag } from '../../admin/parts/tag.tsx'
import type { Tone } from '../../admin/parts/tag.tsx'
import type { Selection } from '../list/use-selection.ts'
import classes from './return.module.css'

export function ReturnsTable({ returns, selection }: ReturnsTableProps) {
  const { t } = useTranslation('returns')
  const isAll = selection.chosen.length === returns.length
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.tick}>
            <Checkbox
              size="xs"
              aria-label={t('many.all')}
              checked={isAll}
              indeterminate={!isAll && selection.chosen.length > 0}
              onChange={isAll ? selection.clear : selection.chooseAll}
            />
          </th>
          <th scope="col">{t('list.product')}</th>
          <th scope="col">{t('list.step')}</th>
          <th scope="col" className={parts.wide}>
            {t('list.customer')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('figures.reason')}
          </th>
          <th scope="col">{t('list.age')}</th>
          <th scope="col" className={parts.wide}>
            {t('list.processor')}
          </th>
        </tr>
      </thead>
      <tbody>
        {returns.map((one) => (
          <Row key={one.id} one={one} selection={selection} />
        ))}
      </tbody>
    </table>
  )
}

type ReturnsTableProps = { returns: readonly ReturnRow[]; selection: Selection }

const tones: Record<ReturnState, Tone> = {
  reported: 'warn',
  approved: 'info',
  received: 'info',
  refunded: 'good',
  exchanged: 'good',
  repaired: 'good',
  rejected: 'bad',
  withdrawn: 'plain',
}

function Row({ one, selection }: { one: ReturnRow; selection: Selection }) {
  const { t } = useTranslation('returns')
  const { state, ticket, line, order, contact, reason, wish, reportedAt, processor, quantity } = one
  const name = t('pieces', { number: quantity, name: line.description })
  return (
    <tr>
      <td className={classes.tick}>
        <Checkbox
          size="xs"
          aria-label={t('many.choose', { name, number: ticket.number })}
          checked={selection.chosen.includes(one.id)}
          onChange={({ nativeEvent }) =>
            selection.choose(one.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </td>
      <td>
        <Link
          to="/desk/t/$number"
          params={{ number: ticket.number }}
          search={{ q: '' }}
          className={parts.row}
          data-row
        >
          {name}
        </Link>
        <div className={parts.second}>
          #{ticket.number} · {t('order', { number: order.number })} · {t(`wish.${wish}`)}
        </div>
      </td>
      <td>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </td>
      <td className={parts.wide}>{contact.name}</td>
      <td className={parts.wide}>{t(`reason.${reason}`)}</td>
      <td className={parts.quiet}>
        <RelativeTime at={reportedAt} />
      </td>
      <td className={`${parts.wide} ${parts.quiet}`}>{processor?.name ?? t('list.nobody')}</td>
    </tr>
  )
}
