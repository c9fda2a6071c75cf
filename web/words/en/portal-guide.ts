export default {
  talk: 'Chat with the guide',
  write: 'Say it in your own words',
  send: 'Send',
  answer: 'Answer',
  skip: 'Go on without',
  addFile: 'Add a file',
  helped: 'That helped',
  notHelped: 'That did not help',
  person: 'Talk to a person',
  opens: '{{title}}, opens in a new tab',
  looking: 'I am looking it up …',
} as const
