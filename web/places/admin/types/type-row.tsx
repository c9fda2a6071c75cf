import { Link } from '@tanstack/react-router'
import type { TicketType } from '#contracts/ticket-types.ts'
import { useReader } from '../../../kit/reader.ts'
import { TypeIcon } from '../../../kit/type-icon.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { KindKey } from '../parts/kind-key.tsx'
import type { RowOrder } from '../parts/ordered-rows.tsx'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { RowTitle } from '../parts/row-title.tsx'

/** Without `order` it is archived and has no place among the others. */
export function TypeRow({ type, order }: TypeRowProps) {
  const { locale } = useReader()
  const { id, name, icon, fields, descriptionLimit } = type
  return (
    <tr>
      <th scope="row">
        <div className={parts.who}>
          <TypeIcon name={icon} size={20} />
          <RowTitle second={<KindKey of={type} />}>
            <Link to="/admin/types/$id" params={{ id }} className={parts.row} data-row>
              {worded(name)}
            </Link>
          </RowTitle>
        </div>
      </th>
      <td className="figures">{fields.length}</td>
      <td className={`${parts.wide} figures`}>{new Intl.NumberFormat(locale).format(descriptionLimit)}</td>
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

type TypeRowProps = {
  type: TicketType
  order: RowOrder | undefined
}
