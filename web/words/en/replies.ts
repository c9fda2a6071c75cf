export default {
  title: 'Canned replies',
  says: 'Texts to answer with. Type / in an answer to find them; the customer gets his own language.',
  add: 'Add a reply',
  one: 'Canned reply',
  none: 'No canned replies yet',
  noneSays: 'Keep what you write again and again: a greeting, the steps for a new card, a goodbye.',
  noneHere: 'There is no canned reply for this ticket yet.',
  manage: 'Look after canned replies',
  gone: 'This canned reply is not there any more.',
  nameHelp: 'You find it by this when you type /.',
  textIn: 'Text, {{language}}',
  textHelp: 'At least one language. Who speaks another gets the first there is.',
  languages: 'Languages',
  preview: {
    title: 'How it reads',
    number: 'Ticket number',
    help: 'Any ticket; nothing is sent.',
  },
  removeAsk:
    'Nobody can use it any more. What was sent with it stays. Macros and rules that use it will say that it is missing.',
} as const
