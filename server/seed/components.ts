import type { Localized } from '#contracts/ticket-types.ts'

type Component = { key: string; name: Localized; intents: readonly RegExp[] }

/** The 77 intents of the questions, as the components of a bank's customer care; the first that fits counts. */
export const components: readonly Component[] = [
  {
    key: 'security',
    name: { en: 'Security', bg: 'Сигурност', ru: 'Безопасность' },
    intents: [/^(compromised|lost_or_stolen|passcode|pin_blocked|change_pin)/],
  },
  {
    key: 'identity',
    name: { en: 'Identity checks', bg: 'Проверка на самоличност', ru: 'Проверка личности' },
    intents: [/(identity|source_of_funds)$/],
  },
  {
    key: 'accounts',
    name: { en: 'Accounts', bg: 'Сметки', ru: 'Счета' },
    intents: [/^(age_limit|edit_personal|terminate|country_support|receiving_money)/],
  },
  {
    key: 'card_delivery',
    name: { en: 'Card delivery', bg: 'Доставка на карти', ru: 'Доставка карт' },
    intents: [
      /^(card_arrival|card_delivery|card_about|order_physical|get_physical|getting_spare|activate|card_linking)/,
    ],
  },
  {
    key: 'virtual_cards',
    name: { en: 'Virtual cards', bg: 'Виртуални карти', ru: 'Виртуальные карты' },
    intents: [/virtual|disposable|apple_pay|contactless/],
  },
  {
    key: 'exchange',
    name: { en: 'Currency exchange', bg: 'Обмяна на валута', ru: 'Обмен валюты' },
    intents: [/exchange|fiat|currencies/],
  },
  {
    key: 'fees',
    name: { en: 'Fees', bg: 'Такси', ru: 'Комиссии' },
    intents: [/charge(d)?$|extra_charge|charged_twice/],
  },
  {
    key: 'refunds',
    name: { en: 'Refunds', bg: 'Възстановяване на суми', ru: 'Возвраты' },
    intents: [/refund|direct_debit|reverted_card|payment_not_recognised/],
  },
  {
    key: 'top_up',
    name: { en: 'Top-up', bg: 'Зареждане', ru: 'Пополнение' },
    intents: [/top_?(up|ping)/],
  },
  {
    key: 'cash',
    name: { en: 'Cash and ATMs', bg: 'Пари в брой и банкомати', ru: 'Наличные и банкоматы' },
    intents: [/cash|atm|swallowed|cheque/],
  },
  {
    key: 'transfers',
    name: { en: 'Transfers', bg: 'Преводи', ru: 'Переводы' },
    intents: [/transfer|beneficiary/],
  },
  {
    key: 'card_payments',
    name: { en: 'Card payments', bg: 'Плащания с карта', ru: 'Оплата картой' },
    intents: [/card|visa/],
  },
]

export function componentOfIntent(intent: string): string {
  const found = components.find(({ intents }) => intents.some((pattern) => pattern.test(intent)))
  if (!found) throw new Error(`no component for ${intent}`)
  return found.key
}
