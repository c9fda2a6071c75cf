export default {
  title: 'Admin',
  sections: 'Sections',
  people: 'People',
  types: 'Types and fields',
  components: 'Components',
  mail: 'Mail',
  look: 'Look',
} as const
