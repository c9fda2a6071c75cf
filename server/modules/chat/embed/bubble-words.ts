import type { Locale } from '#contracts/roles.ts'

type Words = { open: string; close: string; dismiss: string; unread: string }

/** What the bubble says to those who do not see it. */
export const bubbleWords: Record<Locale, Words> = {
  en: { open: 'Open chat', close: 'Close chat', dismiss: 'Dismiss', unread: 'Unread messages: {n}' },
  bg: {
    open: 'Отвори чата',
    close: 'Затвори чата',
    dismiss: 'Скрий',
    unread: 'Непрочетени съобщения: {n}',
  },
  ru: {
    open: 'Открыть чат',
    close: 'Закрыть чат',
    dismiss: 'Скрыть',
    unread: 'Непрочитанные сообщения: {n}',
  },
}
