import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Component } from '#contracts/ticket-types.ts'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { KindKey } from '../parts/kind-key.tsx'
import type { RowOrder } from '../parts/ordered-rows.tsx'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { Tag } from '../parts/tag.tsx'

/** Without `order` it is archived and has no place among the others. */
export function ComponentRow({ component, order }: ComponentRowProps) {
  const { t } = useTranslation('admin-kinds')
  const { id, name, agents, archived } = component
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/components/$id" params={{ id }} className={parts.row} data-row>
          {worded(name)}
        </Link>
        <div className={parts.second}>
          <KindKey of={component} />
        </div>
      </th>
      <td>
        {agents.length > 0 ? (
          agents.map((agent) => agent.name).join(', ')
        ) : (
          <Tag tone={archived ? 'plain' : 'warn'}>{t('component.nobody')}</Tag>
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

type ComponentRowProps = {
  component: Component
  order: RowOrder | undefined
}
