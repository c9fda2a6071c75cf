export default {
  talk: 'Разговор с водача',
  write: 'Със свои думи',
  send: 'Изпращане',
  answer: 'Отговор',
  skip: 'Продължи без това',
  addFile: 'Добавяне на файл',
  helped: 'Това помогна',
  notHelped: 'Това не помогна',
  person: 'Искам да говоря с човек',
  opens: '{{title}}, отваря се в нов раздел',
  looking: 'Проверявам …',
} as const
