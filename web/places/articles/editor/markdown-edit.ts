export const edits = [
  'bold',
  'italic',
  'heading',
  'subheading',
  'list',
  'numbers',
  'quote',
  'link',
  'table',
] as const
export type Edit = (typeof edits)[number]

/** What is to be put where in the text, and what is selected then. */
export type Edited = { from: number; to: number; text: string; start: number; end: number }

const around = { bold: '**', italic: '*' } as const
const before = {
  heading: () => '## ',
  subheading: () => '### ',
  list: () => '- ',
  numbers: (line: number) => `${line + 1}. `,
  quote: () => '> ',
} as const
const tableText = '|  |  |\n| --- | --- |\n|  |  |\n'

/** Writes the signs of an edit around the selection, or takes them away where they stand. */
export function edited(text: string, start: number, end: number, edit: Edit): Edited {
  if (edit === 'bold' || edit === 'italic') return wrapped(text, start, end, around[edit])
  if (edit === 'link') return linked(text, start, end)
  if (edit === 'table') return table(text, end)
  return lined(text, start, end, before[edit])
}

function wrapped(text: string, start: number, end: number, sign: string): Edited {
  const chosen = text.slice(start, end)
  const outside =
    text.slice(start - sign.length, start) === sign && text.slice(end, end + sign.length) === sign
  if (outside) {
    const from = start - sign.length
    return { from, to: end + sign.length, text: chosen, start: from, end: from + chosen.length }
  }
  const at = start + sign.length
  return { from: start, to: end, text: sign + chosen + sign, start: at, end: at + chosen.length }
}

function linked(text: string, start: number, end: number): Edited {
  const chosen = text.slice(start, end)
  const isAddress = /^(https?:\/\/|\/)\S+$/.test(chosen)
  if (isAddress) return { from: start, to: end, text: `[](${chosen})`, start: start + 1, end: start + 1 }
  const address = 'https://'
  const at = start + chosen.length + 3
  return { from: start, to: end, text: `[${chosen}](${address})`, start: at, end: at + address.length }
}

function table(text: string, end: number): Edited {
  const gap = end === 0 || text[end - 1] === '\n' ? '' : '\n\n'
  const at = end + gap.length + 2
  return { from: end, to: end, text: gap + tableText, start: at, end: at }
}

function lined(text: string, start: number, end: number, sign: (line: number) => string): Edited {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', Math.max(end, start))
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const bare = lines.map((line) => line.replace(/^(#{1,6} |- |\d+\. |> )/, ''))
  const isThere = lines.every((line, at) => line === sign(at) + bare[at])
  const written = bare.map((line, at) => (isThere ? line : sign(at) + line)).join('\n')
  return { from, to, text: written, start: from, end: from + written.length }
}
