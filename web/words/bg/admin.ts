export default {
  title: 'Администрация',
  sections: 'Раздели',
  people: 'Хора',
  types: 'Видове и полета',
  components: 'Компоненти',
  mail: 'Поща',
  look: 'Изглед',
} as const
