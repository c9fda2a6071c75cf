import { IconMail, IconMessage, IconPhone, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Sign } from './sign.tsx'

const icons = { portal: IconWorld, chat: IconMessage, mail: IconMail, phone: IconPhone }
type Known = keyof typeof icons

/** Where the words come from. */
export function ChannelIcon({ channel }: { channel: string }) {
  const { t } = useTranslation('desk-list')
  if (!isKnown(channel)) return null
  const Icon = icons[channel]
  return (
    <Sign says={t(`channel.${channel}`)}>
      <Icon size={14} stroke={1.7} aria-hidden />
    </Sign>
  )
}

const isKnown = (channel: string): channel is Known => channel in icons
