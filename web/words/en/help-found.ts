export default {
  articles: 'Articles',
  found_one: '{{count}} article found',
  found_other: '{{count}} articles found',
  mayAnswer: 'This may answer it at once',
  opensBeside: 'opens in a new tab',
  insert: 'Insert the link of an article',
  about: 'What is it about?',
  nothing: 'No published article fits.',
} as const
