export default {
  title: 'Open work',
  sections: 'Sections',
  says: 'The tickets that are open now. Every figure opens them in the desk.',
  nothing: 'No ticket is open',
  nothingSays: 'As soon as a customer asks for something, it is counted here.',
  byComponent: 'By component',
  component: 'Component',
  agents: 'Answer for it',
  none: 'Without a component',
  nobody: 'nobody',
  ages: {
    open: 'Open',
    unassigned: 'Without a processor',
    urgent: 'High or very high',
    day: 'Customer waits over a day',
    week: 'Older than a week',
  },
} as const
