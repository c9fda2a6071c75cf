import {
  IconListDetails,
  IconListSearch,
  IconPencil,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBolt,
  IconHandGrab,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import { useOpenDialog } from '../dialogs.ts'
import { offeredOn, useMacros } from '../macros/macros-query.ts'
import { useAssign } from '../pass/use-assign.ts'
import { ask } from '../suggestions/asked.ts'
import { threadQuery } from '../thread/use-thread.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import type { Command } from './command.ts'

/** What can be done with the open ticket: who works on it, and the macros for it. */
export function useTicketActions(onPass: () => void): Command[] {
  const { t } = useTranslation('desk-routing')
  const { t: macroWords } = useTranslation('macros')
  const openDialog = useOpenDialog()
  const { t: suggestionWords } = useTranslation('desk-suggestions')
  const macros = useMacros()
  const me = useMe()
  const { number = '' } = useDeskSearch()
  const { assign } = useAssign(number)
  const ticket = useQuery({ ...threadQuery(number), enabled: false }).data?.ticket
  if (!ticket || !me) return []
  const { abilities, processor } = ticket
  const side = `#${number}`
  const actions: (Command & { may: boolean })[] = [
    {
      id: 'take',
      label: t('pass.take'),
      side,
      Icon: IconHandGrab,
      run: () => void assign(ticket, me.id),
      may: abilities.take,
    },
    {
      id: 'pass',
      label: t('pass.more'),
      side,
      Icon: IconArrowForwardUp,
      run: onPass,
      may: abilities.assign,
    },
    {
      id: 'give back',
      label: t('giveBack'),
      side,
      Icon: IconArrowBackUp,
      run: () => void assign(ticket, null),
      may: abilities.assign && processor !== null,
    },
    {
      id: 'draft',
      label: suggestionWords('draft.verb'),
      side,
      Icon: IconPencil,
      run: () => ask('draft'),
      may: abilities.reply,
    },
    {
      id: 'summary',
      label: suggestionWords('summary.verb'),
      side,
      Icon: IconListDetails,
      run: () => ask('summary'),
      may: true,
    },
    {
      id: 'similar',
      label: suggestionWords('similar.verb'),
      side,
      Icon: IconListSearch,
      run: () => ask('similar'),
      may: true,
    },
    ...offeredOn(macros, ticket.componentId).map(({ id, name }) => ({
      id: `macro ${id}`,
      label: macroWords('runNamed', { name }),
      side,
      Icon: IconBolt,
      run: () => openDialog({ macroId: id }),
      may: abilities.note,
    })),
  ]
  return actions.filter(({ may }) => may)
}
