export default {
  yes: 'Yes',
  no: 'No',
  empty: 'empty',
  choose: 'Choose',
  required: 'needed',
  pickFile: 'Choose a file',
  otherFile: 'Choose another file',
  takeAway: 'Take the file away',
  numberRange: 'From {{least}} to {{most}}.',
  numberLeast: 'At least {{least}}.',
  numberMost: 'At most {{most}}.',
} as const
