export default {
  title: 'До кога: #{{number}}',
  says: 'Брои се в работното време „{{hours}}“. Часовете са на {{zone}}.',
  target: { first_reply: 'Първи отговор', next_reply: 'Следващ отговор', resolution: 'Решение' },
  notPromised: 'Тук няма обещание.',
  state: {
    met: 'Обещано до {{promised}} работно време. Изпълнено: {{at}}.',
    metLate: 'Обещано до {{promised}} работно време, тоест до {{due}}. Изпълнено едва {{at}}.',
    due: 'Обещано до {{promised}} работно време. Срок: {{due}}.',
    over: 'Обещано до {{promised}} работно време. Просрочено от {{due}}.',
    still: 'Обещано до {{promised}} работно време. Сега часовникът е спрян.',
  },
  from: 'От',
  to: 'До',
  what: 'Какво',
  counts: 'Брои се',
  is: {
    worked: 'Наш ред, в работно време',
    still: 'Часовникът е спрян: {{status}}',
    outside: 'Извън работно време',
    holiday: 'Извън работно време: {{name}}',
  },
  sum: 'Общо',
} as const
