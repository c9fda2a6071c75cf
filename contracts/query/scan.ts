/** One value as somebody wrote it; `text` is without quotes and escapes, `from` and `to` are with them. */
export type Written = { text: string; quoted: boolean; finished: boolean; from: number; to: number }

export type Token = {
  not: boolean
  field?: { name: string; from: number; to: number }
  values: Written[]
  from: number
  to: number
}

// Phones and word processors turn straight quotes into these.
const closers: Record<string, string> = { '"': '"', '“': '”"', '”': '”"', '„': '“”"', '«': '»' }
const quotes = '"“”„«»'

// An address is a word, although it looks like a field called https.
const fieldStart = /(\p{L}[\p{L}_-]*):(?!\/\/)/uy
const bareWord = /\S+/y
const bareValue = /[^\s,]*/y

/** Cuts a query into tokens. Each character is passed once, so hostile text costs no more than other text. */
export function scan(input: string): Token[] {
  // A database refuses NUL inside text, and nobody types the other control characters on purpose.
  const text = input.replace(/\p{Cc}/gu, ' ')
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at]!)) at++
    else {
      const token = tokenAt(text, at)
      tokens.push(token)
      at = token.to
    }
  }
  return tokens
}

function tokenAt(text: string, from: number): Token {
  const not = text[from] === '-' && /\S/.test(text[from + 1] ?? ' ')
  const start = not ? from + 1 : from
  const name = match(fieldStart, text, start)?.[1]
  const token = name === undefined ? wordAt(text, start) : fieldAt(text, start, name)
  return { ...token, not, from }
}

function wordAt(text: string, start: number) {
  const written = isOpener(text[start]) ? quotedAt(text, start) : bareAt(bareWord, text, start)
  return { values: [written], to: written.to }
}

function fieldAt(text: string, start: number, name: string) {
  const field = { name, from: start, to: start + name.length }
  const values: Written[] = []
  let at = field.to
  do {
    at++
    const written = isOpener(text[at]) ? quotedAt(text, at) : bareAt(bareValue, text, at)
    values.push(written)
    at = written.to
  } while (text[at] === ',')
  return { field, values, to: at }
}

function bareAt(pattern: RegExp, text: string, from: number): Written {
  const found = match(pattern, text, from)?.[0] ?? ''
  return { text: found, quoted: false, finished: true, from, to: from + found.length }
}

function quotedAt(text: string, from: number): Written {
  const closing = closers[text[from]!]!
  const read: string[] = []
  let at = from + 1
  while (at < text.length && !closing.includes(text[at]!)) {
    if (text[at] === '\\' && isEscapable(text[at + 1])) at++
    read.push(text[at++]!)
  }
  const finished = at < text.length
  return { text: read.join(''), quoted: true, finished, from, to: finished ? at + 1 : at }
}

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const isOpener = (char = '') => Object.hasOwn(closers, char)
const isEscapable = (char?: string) => char !== undefined && (char === '\\' || quotes.includes(char))
