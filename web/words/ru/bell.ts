export default {
  button_zero: 'Новости',
  button_one: 'Новости: {{count}} непрочитанная',
  button_few: 'Новости: {{count}} непрочитанные',
  button_many: 'Новости: {{count}} непрочитанных',
  button_other: 'Новости: {{count}} непрочитанных',
  title: 'Новости',
  readAll: 'Отметить всё прочитанным',
  unread: 'не прочитано',
  empty: 'Ничего нового',
  emptySays: 'Здесь видно, что происходит с вашими заявками.',
} as const
