import type { Locale } from '#contracts/roles.ts'

/** The columns of an export, in their order, as their heads read in each language. */
export const csvHeads = {
  number: { en: 'Number', bg: 'Номер', ru: 'Номер' },
  title: { en: 'Title', bg: 'Заглавие', ru: 'Заголовок' },
  status: { en: 'Status', bg: 'Статус', ru: 'Статус' },
  priority: { en: 'Priority', bg: 'Приоритет', ru: 'Приоритет' },
  type: { en: 'Type', bg: 'Вид', ru: 'Тип' },
  component: { en: 'Component', bg: 'Компонент', ru: 'Компонент' },
  queue: { en: 'Queue', bg: 'Опашка', ru: 'Очередь' },
  contact: { en: 'Customer', bg: 'Клиент', ru: 'Клиент' },
  owner: { en: 'Owner', bg: 'Отговорник', ru: 'Ответственный' },
  processor: { en: 'Processor', bg: 'Изпълнител', ru: 'Исполнитель' },
  creator: { en: 'Created by', bg: 'Създадена от', ru: 'Создал' },
  channel: { en: 'Channel', bg: 'Канал', ru: 'Канал' },
  created: { en: 'Created', bg: 'Създадена', ru: 'Создана' },
  updated: { en: 'Updated', bg: 'Променена', ru: 'Изменена' },
  waiting: { en: 'Waiting since', bg: 'Чака от', ru: 'Ждёт с' },
  due: { en: 'Due', bg: 'Срок', ru: 'Срок' },
  escalated: { en: 'Escalated', bg: 'Ескалирана', ru: 'Эскалирована' },
  resolved: { en: 'Resolved', bg: 'Решена', ru: 'Решена' },
  closed: { en: 'Closed', bg: 'Затворена', ru: 'Закрыта' },
} as const satisfies Record<string, Record<Locale, string>>

export type CsvColumn = keyof typeof csvHeads
export const csvColumns = Object.keys(csvHeads) as CsvColumn[]
