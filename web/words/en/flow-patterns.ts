/** What new flows of the guide begin with; admins make the texts their own. */
export default {
  goodbye: 'Thank you. Write again whenever you like.',
  ticket: 'I have written it down as request {{ticket}}. We answer by e-mail.',
  help: {
    greeting: 'Hello! What can I do for you?',
    ask: 'Tell me in your own words what it is about.',
    found: 'This may help:',
    else: 'Is there anything else?',
  },
  order: {
    hello: 'I am sorry that something is wrong with your order. A few questions, and somebody looks at it.',
    number: 'What is the number of your order? It stands in the confirmation that you got by e-mail.',
    matter: 'What happened?',
    picture: 'A picture helps us to decide quickly. Do you have one?',
    words: 'What else should we know?',
  },
  night: {
    ask: 'I can look for an answer meanwhile. What is your question?',
    email: 'Nobody is there right now. At which address may we answer?',
  },
  options: {
    question: 'I have a question',
    ticket: 'How is my request getting on?',
    person: 'Talk to a person',
    late: 'It has not arrived',
    broken: 'Something is broken',
    wrong: 'It is not what I ordered',
    yes: 'Yes',
    no: 'No, thank you',
  },
}
