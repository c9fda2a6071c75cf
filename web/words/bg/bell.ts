export default {
  button_zero: 'Новини',
  button_one: 'Новини: {{count}} непрочетена',
  button_other: 'Новини: {{count}} непрочетени',
  title: 'Новини',
  readAll: 'Отбележи всички като прочетени',
  unread: 'непрочетено',
  empty: 'Няма нищо ново',
  emptySays: 'Тук пише какво става с вашите заявки.',
} as const
