import MarkdownIt, { type Token } from 'markdown-it'
import { addressOfPicture, cleanHref, pictureOf } from './links.ts'
import { sanitise } from './sanitise.ts'
import { slugFrom } from '../slug.ts'

/** The sizes of the pictures that may be shown, by their ids. */
export type PicturesKnown = ReadonlyMap<string, { width: number; height: number }>
type Env = { pictures: PicturesKnown; ids: Set<string> }

/** The first wall: HTML in a text is text, and links lead where cleanHref lets them. */
export const firstWall = { html: false, validateLink: (href: string) => cleanHref(href) !== null }

type Markdown = InstanceType<typeof MarkdownIt>

export type Walls = { html: boolean; validateLink: (href: string) => boolean }

export function makeMarkdown({ html, validateLink }: Walls = firstWall): Markdown {
  const markdown = new MarkdownIt('default', { html, linkify: true, maxNesting: 30 })
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
  markdown.validateLink = (href: string) => pictureOf(href) !== null || validateLink(href)
  markdown.core.ruler.push('headings', ({ tokens, env }) => setHeadings(tokens, env as Env))
  markdown.renderer.rules['image'] = (tokens, index, _options, env) => {
    const token = tokens[index]
    return token ? picture(token, (env as Env).pictures) : ''
  }
  // A link whose address names a picture leads nowhere.
  markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
    const token = tokens[index]
    if (token && pictureOf(String(token.attrGet('href'))) !== null) token.attrs = []
    return self.renderToken(tokens, index, options)
  }
  return markdown
}

/** The title of the page is its only heading of the first level; those of the text begin at the second. */
function setHeadings(tokens: Token[], { ids }: Env) {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))))
    token.tag = `h${level}`
    if (token.type === 'heading_close' || level === 4) continue
    token.attrSet('id', freeId(slugFrom(tokens[index + 1]?.content ?? '') || 'part', ids))
  }
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
  ids.add(id)
  return id
}

function picture(token: Token, pictures: PicturesKnown): string {
  const id = pictureOf(String(token.attrGet('src')))
  const size = id === null ? undefined : pictures.get(id)
  const alt = markdownEscape(token.content)
  if (id === null || !size) return alt
  return `<img src="${addressOfPicture(id)}" alt="${alt}" width="${size.width}" height="${size.height}" loading="lazy">`
}

const markdownEscape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')

const markdown = makeMarkdown()

/** A text as its readers see it: rendered with HTML off, then cleaned as if it had been on. */
export const render = (body: string, pictures: PicturesKnown): string => renderWith(markdown, body, pictures)

export function renderWith(through: Markdown, body: string, pictures: PicturesKnown): string {
  return sanitise(through.render(body, { pictures, ids: new Set() } satisfies Env))
}

/** A row reads as one line, wherever it is shown without its table. */
const BETWEEN_CELLS = ' · '

/** What is searched and told of a text: its words without signs, its headings apart, and its first paragraph. */
export type TextWords = { plain: string; headings: string; lead: string }

export function wordsIn(body: string): TextWords {
  const tokens = markdown.parse(body, { pictures: new Map(), ids: new Set() } satisfies Env)
  const headings: string[] = []
  const plain: string[] = []
  let lead = ''
  let row: string[] | null = null
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'fence' || token.type === 'code_block') plain.push(token.content)
    if (token.type === 'tr_open') row = []
    if (token.type === 'tr_close' && row) {
      plain.push(row.filter(Boolean).join(BETWEEN_CELLS))
      row = null
    }
    if (token.type !== 'inline') continue
    const text = inlineText(token)
    if (row) row.push(text)
    else plain.push(text)
    if (tokens[index - 1]?.type === 'heading_open') headings.push(text)
    // A cell of a table says nothing by itself.
    else if (lead === '' && !row) lead = text.trim()
  }
  const join = (parts: string[]) =>
    parts
      .join('\n')
      .replace(/[ \t]+/g, ' ')
      .trim()
  return { plain: join(plain), headings: join(headings), lead }
}

const inlineText = ({ children }: Token): string =>
  (children ?? [])
    .map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' '
      return type === 'text' || type === 'code_inline' || type === 'image' ? content : ''
    })
    .join('')
