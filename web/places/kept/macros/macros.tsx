import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Macro } from '#contracts/macros.ts'
import parts from '../../admin/parts/parts.module.css'
import { macrosQuery } from '../../desk/macros/macros-query.ts'
import { useActionWords } from '../actions/use-action-words.ts'
import { KeptPage } from '../kept-page.tsx'
import { KeptRow } from '../kept-row.tsx'

export function Macros() {
  const { t } = useTranslation('macros')
  const asked = useQuery(macrosQuery)
  const actionWords = useActionWords()
  const words = { title: t('list'), says: t('says'), add: t('add'), none: t('none'), noneSays: t('noneSays') }
  return (
    <KeptPage
      asked={asked}
      words={words}
      add="/desk/macros/new"
      textOf={({ name, actions }) => [name, ...actions.map(actionWords)].join('\n')}
      Row={MacroRow}
    />
  )
}

function MacroRow({ kept: macro }: { kept: Macro }) {
  const { id, name, actions } = macro
  const words = useActionWords()
  const link = (
    <Link to="/desk/macros/$id" params={{ id }} className={parts.row} data-row>
      {name}
    </Link>
  )
  return <KeptRow kept={macro} link={link} excerpt={actions.map(words).join(' · ')} />
}
