export default {
  title: 'Rating',
  of: '{{stars}} of 5 stars',
  words: 'Would you like to add something?',
  send: 'Send',
  cancel: 'Cancel',
  change: 'Change',
  thanks: 'Thank you!',
  yours: 'Your rating',
  noWords: 'Without words',
  link: {
    failed: 'This link serves no more',
    failedSays: 'It is too old, or was cut off on its way. In your ticket you can still tell us.',
    over: 'The time to rate this is over. Thank you all the same.',
    openAgain: 'We are working on it again. As soon as it is solved you can rate it here.',
    given: 'It helps us to do better.',
  },
} as const
