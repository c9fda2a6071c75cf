export default {
  noLink: 'This page is opened by the link at the end of a mail.',
  more: 'Choose for each kind in my profile',
  asks: {
    title: 'No more of these mails?',
    says: 'Nothing has changed yet. These are mails of the kind:',
    button: 'Stop these mails',
  },
  stopped: {
    title: 'These mails have stopped',
    says: 'Everything else comes as before. You get no more mails of the kind:',
    button: 'Undo',
  },
  resumed: {
    title: 'These mails come again',
    says: 'It is as it was before. You get mails of the kind:',
    button: 'Stop these mails',
  },
} as const
