export default {
  columns: { label: 'Колонки', rail: 'Виды', list: 'Заявки', thread: 'Переписка', person: 'Человек' },
  search: 'Поиск',
  showPerson: 'Показать человека',
  hidePerson: 'Скрыть человека',
  pickOne: 'Выберите заявку',
  pickOneSays: 'Она откроется здесь со всей перепиской. Двигайтесь клавишами J и K.',
} as const
