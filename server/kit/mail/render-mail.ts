import { readFileSync } from 'node:fs'
import { Liquid, type Template } from 'liquidjs'
import type { MailKind } from '#contracts/mails.ts'
import type { ToldMailKind } from '#contracts/notification-kinds.ts'
import type { Locale } from '#contracts/roles.ts'
import { stars } from '#contracts/satisfaction.ts'
import { mailsInBg } from '#server/mail-templates/mails.bg.ts'
import { mailsInEn } from '#server/mail-templates/mails.en.ts'
import { mailsInRu } from '#server/mail-templates/mails.ru.ts'
import type { MailsIn, MailWords } from '#server/mail-templates/mail-words.ts'
import type { ChosenLook } from '../look.ts'
import { oneLine } from './addresses.ts'
import type { DataOf, DigestGroup, ToldMail } from './kinds.ts'

const mails: Record<Locale, MailsIn> = { en: mailsInEn, bg: mailsInBg, ru: mailsInRu }

/** The colour of the web's own theme. */
const usualAccent = '#0b6e62'
const MOST_SUBJECT = 200

// Two engines: words are filled in as they stand; the HTML layout escapes each of them. What people wrote is
// only ever data of a template, never a template.
const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true } as const
const plain = new Liquid({ ...strict, cache: true })
const escaping = new Liquid({ ...strict, outputEscape: 'escape' })
const layout = (engine: Liquid, name: string): Template[] =>
  engine.parse(readFileSync(new URL(`../../mail-templates/${name}`, import.meta.url), 'utf8'))
const htmlLayout = layout(escaping, 'layout.html.liquid')
const textLayout = layout(plain, 'layout.txt.liquid')

type Wanted<K extends MailKind> = {
  kind: K
  locale: Locale
  data: DataOf<K>
  readerName: string
  publicUrl: string
  look: ChosenLook
  /** Where its reader stops such mails; null when he may not. */
  offLink: string | null
}

export type RenderedMail = { subject: string; html: string; text: string }

/** A mail in the reader's language. A variable that is missing in the data is a defect and throws. */
export function renderMail<K extends MailKind>(wanted: Wanted<K>): RenderedMail {
  const { kind, locale, look } = wanted
  const { kinds, words } = mails[locale]
  const mail: MailWords = kinds[kind]
  const data: Record<string, string> = {
    ...(wanted.data as Record<string, string>),
    product: look.name,
    reader: oneLine(wanted.readerName, 100),
  }
  const fill = (template: string) => plain.parseAndRenderSync(template, data) as string
  const subject = oneLine(fill(mail.subject), MOST_SUBJECT)
  const paragraphs = mail.paragraphs.map(fill)
  const view = {
    locale,
    subject,
    product: look.name,
    accent: look.accent ?? usualAccent,
    heading: fill(mail.heading),
    paragraphs,
    preview: paragraphs[0] ?? '',
    quote: mail.quotes ? linesOf(data[mail.quotes]) : [],
    buttons: mail.buttons.map(({ words, link }) => ({
      words: fill(words),
      link: ownLink(data[link], wanted.publicUrl),
    })),
    notes: (mail.notes ?? []).map(fill),
    groups: groupsIn(wanted.data).map((group) => ({ ...group, link: ownLink(group.link, wanted.publicUrl) })),
    offLink: wanted.offLink === null ? '' : ownLink(wanted.offLink, wanted.publicUrl),
    rating: mail.asksToRate ? ratingOf(data, wanted.publicUrl) : null,
    words: { ...words, footer: fill(words.footer) },
  }
  return {
    subject,
    html: escaping.renderSync(htmlLayout, view) as string,
    text: `${(plain.renderSync(textLayout, view) as string).trim()}\n`,
  }
}

/** The same page for each star; which one it was stands behind the secret. */
function ratingOf({ rateQuestion: question, rateLink }: Record<string, string>, publicUrl: string) {
  if (!question || !rateLink) return null
  const link = ownLink(rateLink, publicUrl)
  return { question, link, stars: stars.map((count) => ({ count, link: `${link}.${count}` })) }
}

const groupsIn = (data: object): readonly DigestGroup[] =>
  'groups' in data ? (data.groups as readonly DigestGroup[]) : []

/** The few words that stand in no mail of their own. */
export const wordsIn = (locale: Locale) => mails[locale].words

/** A kind in one sentence each: where a mail collects several, and for a screen that others see. */
export function lineOf(kind: ToldMailKind, locale: Locale, data: ToldMail): { line: string; quiet: string } {
  const { line, quiet } = mails[locale].kinds[kind]
  return { line: plain.parseAndRenderSync(line, data) as string, quiet }
}

function linesOf(text: string | undefined): string[] {
  if (text === undefined) throw new Error('a mail quotes what it was not given')
  if (text.trim() === '') return []
  return text.trim().split(/\r\n|[\r\n\u2028\u2029]/)
}

/** Links lead to this installation and nowhere else. */
function ownLink(link: string | undefined, publicUrl: string): string {
  const url = new URL(link ?? '')
  if (url.origin !== new URL(publicUrl).origin)
    throw new Error(`a mail links to a foreign place: ${url.origin}`)
  return url.href
}
