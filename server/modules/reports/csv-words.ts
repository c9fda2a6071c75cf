import type { Dimension, FigureKey } from '#contracts/reports.ts'
import type { Locale } from '#contracts/roles.ts'

type In = Record<Locale, string>

/** The heads of the columns, as the screens call them; times are in seconds. */
export const figureHeads: Record<FigureKey, In> = {
  opened: { en: 'Opened', bg: 'Открити', ru: 'Открыто' },
  answered: { en: 'Answered', bg: 'С отговор', ru: 'С ответом' },
  replies: { en: 'Replies', bg: 'Отговори', ru: 'Ответы' },
  resolved: { en: 'Resolved', bg: 'Решени', ru: 'Решено' },
  reopened: { en: 'Reopened', bg: 'Отворени отново', ru: 'Открыто снова' },
  open: { en: 'Open at the end', bg: 'Отворени в края', ru: 'Открыто в конце' },
  waiting: { en: 'Waiting at the end', bg: 'Чакащи в края', ru: 'Ждут в конце' },
  first_reply: {
    en: 'First reply, median (s)',
    bg: 'Първи отговор, медиана (с)',
    ru: 'Первый ответ, медиана (с)',
  },
  first_reply_p90: { en: 'First reply, p90 (s)', bg: 'Първи отговор, p90 (с)', ru: 'Первый ответ, p90 (с)' },
  resolution: { en: 'Resolution, median (s)', bg: 'Решаване, медиана (с)', ru: 'Решение, медиана (с)' },
  resolution_p90: { en: 'Resolution, p90 (s)', bg: 'Решаване, p90 (с)', ru: 'Решение, p90 (с)' },
  ratings: { en: 'Ratings', bg: 'Оценки', ru: 'Оценки' },
  satisfaction: { en: 'Satisfaction', bg: 'Удовлетвореност', ru: 'Удовлетворённость' },
  low_ratings: { en: 'One or two stars', bg: 'Една или две звезди', ru: 'Одна или две звезды' },
  guide_led: { en: 'Guide: chats', bg: 'Водач: чатове', ru: 'Помощник: чаты' },
  guide_alone: { en: 'Guide: alone', bg: 'Водач: сам', ru: 'Помощник: сам' },
  guide_handed_over: { en: 'Guide: handed over', bg: 'Водач: предадени', ru: 'Помощник: передал' },
  guide_ratings: { en: 'Guide: ratings', bg: 'Водач: оценки', ru: 'Помощник: оценки' },
  guide_satisfaction: {
    en: 'Guide: satisfaction',
    bg: 'Водач: удовлетвореност',
    ru: 'Помощник: удовлетворённость',
  },
  load: { en: 'Tickets at a time', bg: 'Заявки наведнъж', ru: 'Заявок одновременно' },
  available: { en: 'Available (s)', bg: 'На разположение (с)', ru: 'Доступны (с)' },
}

export const dimensionHeads: Record<Dimension, In> = {
  agent: { en: 'Agent', bg: 'Агент', ru: 'Агент' },
  queue: { en: 'Queue', bg: 'Опашка', ru: 'Очередь' },
  type: { en: 'Type', bg: 'Вид', ru: 'Тип' },
  component: { en: 'Component', bg: 'Компонент', ru: 'Компонент' },
  priority: { en: 'Priority', bg: 'Приоритет', ru: 'Приоритет' },
  channel: { en: 'Channel', bg: 'Канал', ru: 'Канал' },
}

export const otherHeads = {
  from: { en: 'From', bg: 'От', ru: 'С' },
  to: { en: 'To', bg: 'До', ru: 'По' },
  zone: { en: 'Time zone', bg: 'Часова зона', ru: 'Часовой пояс' },
  none: { en: 'none', bg: 'няма', ru: 'нет' },
  number: { en: 'Number', bg: 'Номер', ru: 'Номер' },
  title: { en: 'Title', bg: 'Заглавие', ru: 'Заголовок' },
  contact: { en: 'Customer', bg: 'Клиент', ru: 'Клиент' },
  status: { en: 'Status now', bg: 'Статус сега', ru: 'Статус сейчас' },
  at: { en: 'Counted at', bg: 'Отчетено на', ru: 'Учтено' },
  until: { en: 'Until', bg: 'До', ru: 'До' },
  seconds: { en: 'Seconds', bg: 'Секунди', ru: 'Секунды' },
  stars: { en: 'Stars', bg: 'Звезди', ru: 'Звёзды' },
  words: { en: 'Words', bg: 'Думи', ru: 'Слова' },
} as const satisfies Record<string, In>
