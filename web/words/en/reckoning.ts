export default {
  title: 'By when: #{{number}}',
  says: 'Counted in the working hours “{{hours}}”. Times are those of {{zone}}.',
  target: { first_reply: 'First reply', next_reply: 'Next reply', resolution: 'Resolution' },
  notPromised: 'Nothing is promised here.',
  state: {
    met: 'Promised within {{promised}} of working time. Kept: {{at}}.',
    metLate: 'Promised within {{promised}} of working time, by {{due}}. Kept only {{at}}.',
    due: 'Promised within {{promised}} of working time. Due {{due}}.',
    over: 'Promised within {{promised}} of working time. Overdue since {{due}}.',
    still: 'Promised within {{promised}} of working time. The clock stands still now.',
  },
  from: 'From',
  to: 'To',
  what: 'What',
  counts: 'Counts',
  is: {
    worked: 'Our turn, within working hours',
    still: 'Stood still: {{status}}',
    outside: 'Outside working hours',
    holiday: 'Outside working hours: {{name}}',
  },
  sum: 'Together',
} as const
