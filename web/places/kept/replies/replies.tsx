import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CannedReply } from '#contracts/canned-replies.ts'
import { locales } from '#contracts/roles.ts'
import { spoken } from '../../../kit/language.ts'
import { readableTemplate } from '../../../kit/readable-template.ts'
import parts from '../../admin/parts/parts.module.css'
import { Tag } from '../../admin/parts/tag.tsx'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { textIn } from '../../desk/composer/canned/fitting.ts'
import { KeptPage } from '../kept-page.tsx'
import { KeptRow } from '../kept-row.tsx'
import { useVariableWords } from '../use-variable-words.ts'

export function Replies() {
  const { t } = useTranslation('replies')
  const asked = useQuery(cannedQuery)
  const words = {
    title: t('title'),
    says: t('says'),
    add: t('add'),
    none: t('none'),
    noneSays: t('noneSays'),
  }
  return (
    <KeptPage
      asked={asked}
      words={words}
      add="/desk/replies/new"
      textOf={({ name, texts }) => [name, ...Object.values(texts)].join('\n')}
      heads={
        <th scope="col" className={parts.wide}>
          {t('languages')}
        </th>
      }
      Row={ReplyRow}
    />
  )
}

function ReplyRow({ kept: reply }: { kept: CannedReply }) {
  const words = useVariableWords()
  const { id, name, texts } = reply
  const link = (
    <Link to="/desk/replies/$id" params={{ id }} className={parts.row} data-row>
      {name}
    </Link>
  )
  const excerpt = readableTemplate(textIn(reply, spoken()), (variable) => `‹${words(variable)}›`)
  return (
    <KeptRow kept={reply} link={link} excerpt={excerpt}>
      <td className={parts.wide}>
        <span className={parts.tags}>
          {locales
            .filter((locale) => texts[locale] !== undefined)
            .map((locale) => (
              <Tag key={locale}>{locale.toUpperCase()}</Tag>
            ))}
        </span>
      </td>
    </KeptRow>
  )
}
