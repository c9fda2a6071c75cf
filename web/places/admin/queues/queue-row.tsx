import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { KindKey } from '../parts/kind-key.tsx'
import type { RowOrder } from '../parts/ordered-rows.tsx'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { Tag } from '../parts/tag.tsx'
import { useQueueWords } from './use-queue-words.ts'

/** Without `order` it is archived and has no place among the others. */
export function QueueRow({ queue, order }: QueueRowProps) {
  const { t } = useTranslation('admin-queues')
  const words = useQueueWords()
  const { id, name, members, archived, capacity, isStrict, isExclusive } = queue
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/queues/$id" params={{ id }} className={parts.row} data-row>
          {worded(name)}
        </Link>
        <div className={parts.second}>
          <span className={parts.tags}>
            <KindKey of={queue} />
            {isExclusive ? (
              <Tag tone="info">{t('queue.isExclusiveShort')}</Tag>
            ) : (
              <Tag>{t('queue.upTo', { count: capacity })}</Tag>
            )}
            {isStrict && !isExclusive && <Tag tone="info">{t('queue.isStrictShort')}</Tag>}
          </span>
          <div>{words.flow(queue)}</div>
        </div>
      </th>
      <td className={parts.wide}>
        {members.length > 0 ? (
          members.map((one) => one.name).join(', ')
        ) : (
          <Tag tone={archived ? 'plain' : 'warn'}>{t('queue.nobody')}</Tag>
        )}
      </td>
      <td>
        {order && (
          <span className={parts.tools}>
            <ReorderButtons name={worded(name)} {...order} />
          </span>
        )}
      </td>
    </tr>
  )
}

type QueueRowProps = {
  queue: Queue
  order: RowOrder | undefined
}
