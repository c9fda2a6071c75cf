export default {
  title: 'Управление',
  sections: 'Разделы',
  people: 'Люди',
  types: 'Типы и поля',
  components: 'Компоненты',
  mail: 'Почта',
  look: 'Вид',
} as const
