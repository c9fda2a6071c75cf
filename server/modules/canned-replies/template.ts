import { Liquid, TokenKind, type Template } from 'liquidjs'
import { templateVariables, type Texts, type TemplateVariable } from '#contracts/canned-replies.ts'
import { locales, type Locale } from '#contracts/roles.ts'
import { Fault } from '#kit/fault.ts'

export type TemplateData = Record<TemplateVariable, string>

// Names only: without tags nothing can loop or read along, and what people wrote is data, never a template.
const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true, cache: true })
for (const tag of Object.keys(engine.tags)) delete engine.tags[tag]

const known: ReadonlySet<string> = new Set(templateVariables)

/** Fault: `unknown_variable`, for everything between braces that is not the plain name of a variable. */
export function checkTemplate(text: string): Template[] {
  const templates = parse(text)
  for (const { token } of templates) {
    if (token.kind === TokenKind.HTML) continue
    const written = token.getText()
    const name = /^\{\{-?\s*([a-z_.]+)\s*-?\}\}$/.exec(written)?.[1]
    if (name === undefined || !known.has(name)) throw unknown(written)
  }
  return templates
}

export const checkTexts = (texts: Texts): void => {
  for (const text of Object.values(texts)) if (text !== undefined) checkTemplate(text)
}

export function fillTemplate(text: string, data: TemplateData): string {
  return engine.renderSync(checkTemplate(text), nested(data)) as string
}

/** The customer's language, else the agent's, else the first there is. */
export function languageFor(texts: Texts, wished: readonly Locale[]): Locale {
  const found = [...wished, ...locales].find((locale) => texts[locale] !== undefined)
  if (!found) throw new Error('texts without any text')
  return found
}

function parse(text: string): Template[] {
  try {
    return engine.parse(text)
  } catch {
    throw unknown(/\{[{%][^}]*\}?\}?/.exec(text)?.[0] ?? text)
  }
}

const unknown = (written: string) =>
  new Fault('unknown_variable', {
    field: 'text',
    params: { variable: written.slice(0, 60), known: templateVariables.join(', ') },
  })

/** `contact.name` is a name inside `contact`. */
function nested(data: TemplateData): Record<string, Record<string, string>> {
  const all: Record<string, Record<string, string>> = {}
  for (const [name, value] of Object.entries(data)) {
    const [of = '', part = ''] = name.split('.')
    all[of] = { ...all[of], [part]: value }
  }
  return all
}
