export default {
  button_zero: 'News',
  button_one: 'News: {{count}} unread',
  button_other: 'News: {{count}} unread',
  title: 'News',
  readAll: 'Mark all as read',
  unread: 'unread',
  empty: 'Nothing new',
  emptySays: 'What happens to your tickets is told here.',
} as const
