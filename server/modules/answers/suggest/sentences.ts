/** Ends at a sign with a blank behind it, and at the end of a line; "e.g. this" is cut, which does no harm here. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["'”“)»]?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

export const isQuestion = (sentence: string): boolean => /\?["'”“)»]?$/u.test(sentence)

/**
 * Somebody says what he or his house will do. English says it by "will", Bulgarian by "ще", Russian by the future of
 * the verbs that help desks use.
 */
const promise = new RegExp(
  String.raw`(?<![\p{L}])(?:` +
    [
      String.raw`(?:i|we)(?:['’]ll| will| shall| are going to| am going to)`,
      String.raw`you(?:['’]ll| will) (?:get|have|receive|hear)`,
      String.raw`within \d+`,
      'ще',
      'до края на',
      String.raw`обеща\p{L}*`,
      'будет|будут|будем',
      String.raw`(?:верн|пришл|отправ|сообщ|свяж|провер|перезвон|постара|замен|исправ|доставл)\p{L}*(?:ём|ем|им|у|ю)(?:ся)?`,
      'в течение|не позднее',
    ].join('|') +
    String.raw`)(?![\p{L}])`,
  'iu',
)

export const isPromise = (sentence: string): boolean => !isQuestion(sentence) && promise.test(sentence)
