export default {
  title: 'Tell us about this page',
  kind: { label: 'What is it?', problem: 'A problem', idea: 'An idea', praise: 'Praise' },
  words: {
    problem: 'What did you do, and what happened?',
    idea: 'What would help you?',
    praise: 'What do you like?',
  },
  tell: 'Send along where I was',
  tellWhat: 'Page {{page}}, screen {{screen}}, browser, language, and the version of the product.',
  tellFault: 'The last message was “{{code}}”.',
  picture: 'Add a picture or a file',
  send: 'Send',
  sent: 'Thank you! It is #{{number}}.',
} as const
