export default {
  name: 'Name',
  audience: 'Who sees it',
  for: {
    me: 'Only me',
    queue: 'My team: those who work in a queue',
    everybody: 'Everybody who works here',
  },
  queue: 'Which queue',
  save: 'Save',
  rename: 'Rename',
  takeQuery: 'Use what is shown now',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  removeTitle: 'Remove the view “{{name}}”?',
  removeSays: {
    me: 'Only its name and its search go; no ticket is touched.',
    queue: 'It goes for all who work in the queue; no ticket is touched.',
    everybody: 'It goes for everybody; no ticket is touched.',
  },
}
