export default {
  talk: 'Разговор с помощником',
  write: 'Своими словами',
  send: 'Отправить',
  answer: 'Ответить',
  skip: 'Продолжить без этого',
  addFile: 'Добавить файл',
  helped: 'Это помогло',
  notHelped: 'Это не помогло',
  person: 'Поговорить с человеком',
  opens: '{{title}}, откроется в новой вкладке',
  looking: 'Ищу ответ …',
} as const
