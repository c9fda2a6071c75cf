export default {
  pattern: {
    says: 'Begin with one that works and make it yours, or with nothing. Nobody meets it before you publish it.',
    begin: 'Begin with this',
    help: {
      title: 'Help first',
      says: 'Answers from your articles, tells how a request stands, and hands over when that does not help.',
    },
    order: {
      title: 'Something with an order',
      says: 'Asks for number, trouble and picture, then a person takes over, or a ticket is made while nobody is there.',
    },
    night: {
      title: 'Out of hours',
      says: 'While nobody answers: says when somebody does, looks for an answer, and takes the question down as a ticket.',
    },
    empty: { title: 'From nothing', says: 'An empty canvas with the place where chats come in.' },
  },
  import: {
    verb: 'Import',
    done: '{{name}} is here as a draft',
    tooLarge: '{{name}} is larger than 500 kB. A flow never is: choose the file that was exported.',
    notJson: '{{name}} is no JSON file, or it is damaged. Export the flow again.',
    notFlow: '{{name}} holds something else than a flow of the guide.',
  },
}
