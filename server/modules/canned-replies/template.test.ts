import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { templateVariables } from '#contracts/canned-replies.ts'
import { Fault } from '#kit/fault.ts'
import { checkTemplate, fillTemplate, languageFor, type TemplateData } from './template.ts'

const data = Object.fromEntries(templateVariables.map((name) => [name, `<${name}>`])) as TemplateData

test('every variable that is promised is filled in, with and without blanks', () => {
  for (const name of templateVariables) {
    expect(fillTemplate(`Hello {{${name}}}, {{ ${name} }}!`, data)).toBe(`Hello <${name}>, <${name}>!`)
  }
})

test.each([
  '{{ secret }}',
  '{{ contact }}',
  '{{ contact.email }}',
  '{{ contact.name | upcase }}',
  '{{ contact["name"] }}',
  '{{ contact.name.constructor }}',
  '{{ "text" }}',
  '{{ (1..100000000) }}',
  '{{ contact.name',
  '{{ }}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% assign x = contact %}',
  '{% include "layout.html.liquid" %}',
  '{% render "../../server/main.ts" %}',
  '{% raw %}{{ contact.name }}{% endraw %}',
  '{% layout "x" %}',
  '{%- comment -%}',
])('%s is refused, and says what was written', (text) => {
  expect(() => checkTemplate(`Hello ${text}`)).toThrow(Fault)
  try {
    checkTemplate(`Hello ${text}`)
  } catch (error) {
    expect(error).toMatchObject({ code: 'unknown_variable' })
    expect(String((error as Fault).params['variable'])).toMatch(/^\{[{%]|Hello/)
  }
})

test('what people are called and write is never read as a template', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('{{contact.name}}', '{%if%}', '{{', '}}', ''),
      (name, braces) => {
        const called = `${name}${braces}`
        const filled = fillTemplate('Dear {{contact.name}}, {{ticket.title}}.', {
          ...data,
          'contact.name': called,
          'ticket.title': '{{agent.name}}',
        })
        expect(filled).toBe(`Dear ${called}, {{agent.name}}.`)
      },
    ),
  )
})

test('the language is the customer’s, else the agent’s, else what there is', () => {
  expect(languageFor({ en: 'a', bg: 'b' }, ['bg', 'en'])).toBe('bg')
  expect(languageFor({ en: 'a', bg: 'b' }, ['ru', 'bg'])).toBe('bg')
  expect(languageFor({ ru: 'c' }, ['bg', 'en'])).toBe('ru')
})
