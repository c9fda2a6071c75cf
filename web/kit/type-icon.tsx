import {
  IconAdjustments,
  IconArrowsExchange,
  IconBuilding,
  IconCash,
  IconCode,
  IconCreditCard,
  IconDeviceDesktop,
  IconDeviceLaptop,
  IconFileText,
  IconHeart,
  IconHelpCircle,
  IconHome,
  IconKey,
  IconMail,
  IconMessage,
  IconPackage,
  IconPhone,
  IconReceipt,
  IconShield,
  IconShoppingCart,
  IconStar,
  IconTicket,
  IconTool,
  IconTruck,
  IconUsers,
  IconWorld,
  IconAlertTriangle,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'

/** The icons that a type of tickets or a category of articles can have. Its name is what is stored. */
const icons: Record<string, Icon> = {
  'help-circle': IconHelpCircle,
  adjustments: IconAdjustments,
  device: IconDeviceDesktop,
  building: IconBuilding,
  users: IconUsers,
  code: IconCode,
  laptop: IconDeviceLaptop,
  tool: IconTool,
  key: IconKey,
  shield: IconShield,
  'credit-card': IconCreditCard,
  cash: IconCash,
  exchange: IconArrowsExchange,
  world: IconWorld,
  receipt: IconReceipt,
  'shopping-cart': IconShoppingCart,
  package: IconPackage,
  truck: IconTruck,
  phone: IconPhone,
  mail: IconMail,
  message: IconMessage,
  file: IconFileText,
  home: IconHome,
  star: IconStar,
  heart: IconHeart,
  alert: IconAlertTriangle,
}
export const typeIcons = Object.keys(icons)

/** One that is not known (any more) is a ticket. Beside a written name it is decoration. */
export function TypeIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Shown = icons[name] ?? IconTicket
  return <Shown size={size} stroke={1.7} aria-hidden />
}
