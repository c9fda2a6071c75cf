import type { Localized } from '#contracts/ticket-types.ts'

type DemoCategory = { slug: string; under?: string; icon: string; name: Localized }

const text = (en: string, bg: string, ru: string): Localized => ({ en, bg, ru })

/** The topics of the demo's help, in their order. */
export const demoCategories: readonly DemoCategory[] = [
  { slug: 'cards', icon: 'credit-card', name: text('Cards', 'Карти', 'Карты') },
  {
    slug: 'virtual-cards',
    under: 'cards',
    icon: 'phone',
    name: text('Virtual cards and phones', 'Виртуални карти и телефони', 'Виртуальные карты и телефоны'),
  },
  {
    slug: 'payments',
    icon: 'receipt',
    name: text('Payments and refunds', 'Плащания и връщания', 'Платежи и возвраты'),
  },
  { slug: 'transfers', icon: 'exchange', name: text('Transfers', 'Преводи', 'Переводы') },
  { slug: 'top-up', icon: 'package', name: text('Adding money', 'Зареждане', 'Пополнение') },
  { slug: 'cash', icon: 'cash', name: text('Cash', 'Пари в брой', 'Наличные') },
  { slug: 'security', icon: 'shield', name: text('Security', 'Сигурност', 'Безопасность') },
  { slug: 'exchange', icon: 'world', name: text('Currencies', 'Валути', 'Валюты') },
  { slug: 'fees', icon: 'star', name: text('Fees', 'Такси', 'Комиссии') },
  { slug: 'account', icon: 'users', name: text('Account', 'Сметка', 'Счёт') },
]
