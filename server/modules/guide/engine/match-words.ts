import { fold } from '#kit/fold.ts'

/** Nobody says more when he only wants a person. */
const MOST_WORDS = 9

const people = [
  'person',
  'human',
  'agent',
  'operator',
  'somebody',
  'someone',
  'colleague',
  'employee',
  'staff',
]
  .concat(['човек', 'оператор', 'служител', 'колега', 'консултант', 'агент', 'хора'])
  .concat([
    'человек',
    'человеком',
    'человека',
    'оператором',
    'сотрудник',
    'сотрудником',
    'специалист',
    'живой',
  ])
  .concat(['представител', 'консультант', 'консультантом', 'специалистом', 'оператора', 'сотрудника'])
const asking = [
  'talk',
  'speak',
  'chat',
  'connect',
  'real',
  'live',
  'want',
  'need',
  'get',
  'please',
  'transfer',
]
  .concat([
    'искам',
    'говоря',
    'говори',
    'свържете',
    'свържи',
    'моля',
    'жив',
    'истински',
    'разговор',
    'трябва',
  ])
  .concat([
    'хочу',
    'поговорить',
    'соедините',
    'соедини',
    'позовите',
    'позови',
    'пожалуйста',
    'нужен',
    'дайте',
  ])
const folded = (words: readonly string[]) => new Set(words.map(fold))
const isPerson = folded(people)
const isAsking = folded(asking)

/** "Person!", "I want to talk to somebody", „искам да говоря с човек“, «позовите оператора». */
export function asksForPerson(text: string): boolean {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0 || words.length > MOST_WORDS || !words.some((word) => isPerson.has(word)))
    return false
  return words.length <= 2 || words.some((word) => isAsking.has(word))
}

type Option = { key: string; label: string }

/** The option that these words mean: what stands on it, its number, or its beginning when it is the only one. */
export function optionFor(text: string, options: readonly Option[]): Option | undefined {
  const said = fold(text)
  if (said === '') return undefined
  const same = options.find(({ label }) => fold(label) === said)
  if (same) return same
  const number = /^\s*(\d{1,2})[.)]?\s*$/.exec(text)
  if (number) return options[Number(number[1]) - 1]
  const close = options.filter(({ label }) => isClose(said, fold(label)))
  return close.length === 1 ? close[0] : undefined
}

/** In a longer sentence the words of an option mean something else. */
const SHORT = 6

/** He says the beginning of it, or it stands in the few words that he says. */
const isClose = (said: string, label: string) =>
  said.length >= 3 &&
  (`${label} `.startsWith(`${said} `) ||
    (said.split(' ').length <= SHORT && ` ${said} `.includes(` ${label} `)))

const yes = folded([
  'yes',
  'yeah',
  'ok',
  'thanks',
  'helped',
  'да',
  'благодаря',
  'помогна',
  'спасибо',
  'помогло',
])
const no = folded(['no', 'not', 'nope', 'не', 'нет'])

export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0 || words.length > 4) return undefined
  if (words.some((word) => no.has(word))) return 'no'
  return words.some((word) => yes.has(word)) ? 'yes' : undefined
}
