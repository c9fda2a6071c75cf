export default {
  title: 'Banned visitors',
  says: 'Who misuses the chat is banned at the chat itself, by whoever answers. He can neither write nor begin anew, and for a day nobody can from where he wrote.',
  none: 'Nobody is banned',
  noneSays: 'Whoever is kept away from the chat stands here, with the reason.',
  by: 'by {{name}}',
  bySystem: 'by itself',
  addressKept: 'from {{address}}, kept away for a day too',
  lift: 'Lift the ban',
  liftOf: 'Lift the ban of {{name}}',
  liftTitle: 'Let {{name}} chat again?',
  liftSays: 'He can write again at once, and so can everybody from his address.',
  lifted: '{{name}} may chat again',
} as const
