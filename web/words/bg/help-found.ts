export default {
  articles: 'Статии',
  found_one: 'Намерена е {{count}} статия',
  found_other: 'Намерени са {{count}} статии',
  mayAnswer: 'Това може да отговори веднага',
  opensBeside: 'отваря се в нов раздел',
  insert: 'Вмъкване на връзка към статия',
  about: 'За какво е?',
  nothing: 'Няма подходяща публикувана статия.',
} as const
