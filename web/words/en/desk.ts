export default {
  columns: { label: 'Columns', rail: 'Views', list: 'Tickets', thread: 'Thread', person: 'Person' },
  search: 'Search or do',
  showPerson: 'Show the person',
  hidePerson: 'Hide the person',
  pickOne: 'Choose a ticket',
  pickOneSays: 'It opens here with its whole thread. Move with the keys J and K.',
} as const
