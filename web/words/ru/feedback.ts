export default {
  title: 'Расскажите об этой странице',
  kind: { label: 'Что это?', problem: 'Проблема', idea: 'Идея', praise: 'Похвала' },
  words: {
    problem: 'Что вы делали и что произошло?',
    idea: 'Что бы вам помогло?',
    praise: 'Что вам нравится?',
  },
  tell: 'Приложить, где я был',
  tellWhat: 'Страница {{page}}, экран {{screen}} и версия продукта.',
  picture: 'Добавить картинку',
  send: 'Отправить',
  sent: 'Спасибо! Номер: #{{number}}.',
} as const
