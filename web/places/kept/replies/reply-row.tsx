import { Link } from '@tanstack/react-router'
import type { CannedReply } from '#contracts/canned-replies.ts'
import { locales } from '#contracts/roles.ts'
import { spoken } from '../../../kit/language.ts'
import { readableTemplate } from '../../../kit/readable-template.ts'
import parts from '../../admin/parts/parts.module.css'
import { Tag } from '../../admin/parts/tag.tsx'
import { textIn } from '../../desk/composer/canned/fitting.ts'
import { ScopeName } from '../scope-name.tsx'
import { useVariableWords } from '../use-variable-words.ts'
import classes from './replies.module.css'

export function ReplyRow({ reply }: { reply: CannedReply }) {
  const words = useVariableWords()
  const { id, name, texts, usedCount } = reply
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link to="/desk/replies/$id" params={{ id }} className={parts.row} data-row>
          {name}
        </Link>
        <div className={classes.excerpt}>
          {readableTemplate(textIn(reply, spoken()), (name) => `‹${words(name)}›`)}
        </div>
      </th>
      <td className={parts.wide}>
        <span className={parts.tags}>
          {locales
            .filter((locale) => texts[locale] !== undefined)
            .map((locale) => (
              <Tag key={locale}>{locale.toUpperCase()}</Tag>
            ))}
        </span>
      </td>
      <td>
        <ScopeName of={reply} />
      </td>
      <td className={parts.wide}>
        <span className="figures">{usedCount}</span>
      </td>
    </tr>
  )
}
