export default {
  yes: 'Да',
  no: 'Не',
  empty: 'празно',
  choose: 'Изберете',
  required: 'нужно',
  pickFile: 'Изберете файл',
  otherFile: 'Изберете друг файл',
  takeAway: 'Махни файла',
  numberRange: 'От {{least}} до {{most}}.',
  numberLeast: 'Поне {{least}}.',
  numberMost: 'Най-много {{most}}.',
} as const
