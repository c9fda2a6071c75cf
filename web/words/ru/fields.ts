export default {
  yes: 'Да',
  no: 'Нет',
  empty: 'пусто',
  choose: 'Выберите',
  required: 'нужно',
  pickFile: 'Выбрать файл',
  otherFile: 'Выбрать другой файл',
  takeAway: 'Убрать файл',
  numberRange: 'От {{least}} до {{most}}.',
  numberLeast: 'Не меньше {{least}}.',
  numberMost: 'Не больше {{most}}.',
} as const
