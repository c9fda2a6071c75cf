import {
  IconArrowsSplit2,
  IconArticle,
  IconClock,
  IconCursorText,
  IconFilePlus,
  IconFlag,
  IconHeadset,
  IconListCheck,
  IconMessage,
  IconPlayerPlay,
  IconRoute,
  IconTag,
  IconTicket,
  IconWebhook,
} from '@tabler/icons-react'
import type { FlowNodeKind } from '#contracts/flow-graph.ts'

const icons = {
  start: IconPlayerPlay,
  say: IconMessage,
  ask: IconCursorText,
  choose: IconListCheck,
  condition: IconArrowsSplit2,
  find_article: IconArticle,
  show_ticket: IconTicket,
  opening_hours: IconClock,
  set_attribute: IconTag,
  route: IconRoute,
  create_ticket: IconFilePlus,
  web_hook: IconWebhook,
  hand_over: IconHeadset,
  end: IconFlag,
} satisfies Record<FlowNodeKind, unknown>

export function KindIcon({ kind }: { kind: FlowNodeKind }) {
  const Icon = icons[kind]
  return <Icon size={16} stroke={1.7} aria-hidden />
}
