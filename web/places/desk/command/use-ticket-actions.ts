import { IconArrowBackUp, IconArrowForwardUp, IconHandGrab } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import { useAssign } from '../pass/use-assign.ts'
import { threadQuery } from '../thread/use-thread.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import type { Command } from './command.ts'

/** What can be done with the open ticket: who works on it. */
export function useTicketActions(onPass: () => void): Command[] {
  const { t } = useTranslation('desk-routing')
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
  ]
  return actions.filter(({ may }) => may)
}
