export default {
  title: 'First steps',
  says: '{{done}} of {{count}} done. None is needed to look around.',
  go: 'Go there',
  done: 'Done',
  open: 'Open',
  look: { title: 'Name and look', says: 'The name that customers and mails see, a colour, a logo.' },
  agents: { title: 'People who answer', says: 'Add your agents; each is invited by a link.' },
  types: { title: 'What can be asked', says: 'A type of ticket, with the fields that it needs.' },
  hours: { title: 'Working hours', says: 'When you are there; deadlines count them.' },
  queues: { title: 'A queue', says: 'Who is given which tickets and chats, and how many at a time.' },
  inboxes: { title: 'A chat', says: 'For the portal, or a line of code for your site.' },
  mail: {
    title: 'Mail',
    says: 'Set SMTP_URL, and answers also reach those who are not here. Until then mails are kept.',
  },
} as const
