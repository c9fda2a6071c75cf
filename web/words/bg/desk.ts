export default {
  columns: { label: 'Колони', rail: 'Изгледи', list: 'Заявки', thread: 'Разговор', person: 'Човек' },
  search: 'Търсене',
  showPerson: 'Покажи човека',
  hidePerson: 'Скрий човека',
  pickOne: 'Изберете заявка',
  pickOneSays: 'Отваря се тук с целия разговор. Движете се с клавишите J и K.',
} as const
