import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultCodes, faults } from '#contracts/faults.ts'
import { locales } from '#contracts/roles.ts'
import { faultWords } from '#contracts/words/faults.ts'

const root = join(import.meta.dirname, '../..')
const pageFile = join(root, 'docs/subsystems/faults.md')
const marks = /(<!-- table -->\n\n)([\s\S]*?)(\n\n<!-- end -->)/

function sources(): string {
  const entries = readdirSync(join(root, 'server'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .filter((entry) => !/server\/(testing|rights|bad-input)/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}
const unused = (text: string) => faultCodes.filter((code) => !text.includes(`'${code}'`))

test('every code is thrown somewhere; one that is not is found', () => {
  const text = sources()
  expect(unused(text)).toEqual([])
  expect(unused(text.replaceAll("'disk_full'", ''))).toEqual(['disk_full'])
})

test.each(locales)('every code has its words in %s, each with what happened and what to do', (locale) => {
  for (const code of faultCodes) {
    const { title, remedy } = faultWords(code, locale, {})
    expect(title.length > 5 && remedy.length > 3, code).toBe(true)
  }
})

test('how long to wait is said as people say it, and who has something already where nobody looked', () => {
  const wait = (seconds: number) => faultWords('too_many', 'en', { seconds }).remedy
  expect([30, 2182, 80_000].map(wait)).toEqual([
    'Try again in 30 sec.',
    'Try again in 37 min.',
    'Try again in 23 hr.',
  ])
  expect(faultWords('too_many', 'ru', { seconds: 2182 }).remedy).toBe('Попробуйте снова через 37 мин.')
  expect(faultWords('already_taken', 'en', {}).title).toBe('Another has this already.')
})

test('a remedy names the same gaps in every language', () => {
  const gapsIn = (code: (typeof faultCodes)[number], locale: (typeof locales)[number]) => {
    const shown = new Proxy<Record<string, string>>({}, { get: (_, name) => `<${String(name)}>` })
    const { title, remedy } = faultWords(code, locale, shown)
    return [...`${title} ${remedy}`.matchAll(/<\w+>/g)].map(String).toSorted()
  }
  for (const code of faultCodes) {
    for (const locale of locales)
      expect(gapsIn(code, locale), `${code} in ${locale}`).toEqual(gapsIn(code, 'en'))
  }
})

/** The table of the page, as it must stand there. */
function table(): string {
  const rows = faultCodes.map((code) => {
    const { title, remedy } = faultWords(code, 'en', placeholders)
    return `| \`${code}\` | ${faults[code]} | ${title} | ${remedy} |`
  })
  return ['| code | status | what happened | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
const placeholders = new Proxy<Record<string, string>>({}, { get: (_, name) => `{${String(name)}}` })

// After a new code: WRITE_PAGES=1 npx vitest run server/bad-input/faults.test.ts
test('the page of faults shows them all', () => {
  const page = readFileSync(pageFile, 'utf8')
  if (process.env['WRITE_PAGES']) {
    writeFileSync(
      pageFile,
      page.replace(marks, (_, begin: string, _old, end: string) => begin + table() + end),
    )
  }
  const shown = marks.exec(readFileSync(pageFile, 'utf8'))?.[2] ?? ''
  expect(cells(shown)).toEqual(cells(table()))
})

const cells = (text: string) =>
  text.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim().replace(/^-+$/, '-'))
      .join('|'),
  )
