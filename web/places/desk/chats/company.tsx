import { useTranslation } from 'react-i18next'
import type { Chat } from '#contracts/chat-shapes.ts'
import type { Signal } from '#contracts/live.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import { useReader } from '../../../kit/reader.ts'

/** Who talks in the chat beside the one who has it, and who listens unseen by its visitor. */
export function Company({ chat, others, isListener }: CompanyProps) {
  const { t } = useTranslation('desk-chat')
  const { locale } = useReader()
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names)
  const talking = new Set([chat.agent, ...chat.joined].map((one) => one?.id))
  const listening = others.filter(({ person: { id, role } }) => isStaff(role as Role) && !talking.has(id))
  const says = [
    isListener && t('youListen'),
    chat.joined.length > 0 && t('haveJoined', { names: list(chat.joined.map(({ name }) => name)) }),
    listening.length > 0 && t('listen', { names: list(listening.map(({ person }) => person.name)) }),
  ].filter((one) => one !== false)
  return <output>{says.map((one) => ` · ${one}`).join('')}</output>
}

type CompanyProps = { chat: Chat; others: readonly Signal[]; isListener: boolean }
