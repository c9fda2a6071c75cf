export default {
  title: 'Satisfaction',
  says: 'When a ticket is resolved, its customer is asked how we did: in the mail that tells of it, and below the ticket. One to five stars, and words if he likes.',
  read: 'Read what customers say',
  asked: 'Ask customers what they think',
  askedHelp: 'Ratings that were given stay, also when nobody is asked any more.',
  question: 'The question',
  questionHelp: 'Each customer reads it in his language.',
  preview: 'How it looks',
  days: 'Days after closing',
  daysHelp_one: 'So long a closed ticket can still be rated. A rating can be changed for {{count}} day.',
  daysHelp_other: 'So long a closed ticket can still be rated. A rating can be changed for {{count}} days.',
  low_one:
    '{{count}} star is told at once to owner, processor and lead of the queue, with the words. Each of them chooses in the profile how.',
  low_other:
    '{{count}} stars or fewer are told at once to owner, processor and lead of the queue, with the words. Each of them chooses in the profile how.',
  save: 'Save',
  saved: 'Saved, and in use from now on.',
} as const
