import {
  IconAdjustments,
  IconBuilding,
  IconCode,
  IconCreditCard,
  IconDeviceDesktop,
  IconHelpCircle,
  IconKey,
  IconMail,
  IconPackage,
  IconPhone,
  IconReceipt,
  IconTicket,
  IconTool,
  IconTruck,
  IconUsers,
} from '@tabler/icons-react'
import { createElement } from 'react'

/** The icons that a type of ticket may have, by the name that is stored. */
export const typeIcons = {
  'help-circle': IconHelpCircle,
  adjustments: IconAdjustments,
  device: IconDeviceDesktop,
  building: IconBuilding,
  users: IconUsers,
  code: IconCode,
  'credit-card': IconCreditCard,
  key: IconKey,
  mail: IconMail,
  package: IconPackage,
  phone: IconPhone,
  receipt: IconReceipt,
  tool: IconTool,
  truck: IconTruck,
  ticket: IconTicket,
} as const

const isKnown = (name: string): name is keyof typeof typeIcons => Object.hasOwn(typeIcons, name)

/** Stands beside the written name; a name from elsewhere shows the plain ticket. */
export function TypeIcon({ icon, size = 20 }: { icon: string; size?: number }) {
  return createElement(typeIcons[isKnown(icon) ? icon : 'ticket'], { size, stroke: 1.6, 'aria-hidden': true })
}
