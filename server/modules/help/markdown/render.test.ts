import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanHref } from './links.ts'
import { makeMarkdown, render, renderWith, wordsIn } from './render.ts'
import { sanitise } from './sanitise.ts'

const id = '0197f000-0000-7000-8000-000000000001'
const pictures = new Map([[id, { width: 800, height: 400 }]])
const shown = (body: string) => render(body, pictures)
const raw = (markdown: ReturnType<typeof makeMarkdown>, body: string) =>
  markdown.render(body, { pictures, ids: new Set() })

const parts = 'h2 h3 h4 p br hr ul ol li strong em s code pre blockquote a img table thead tbody tr th td'
const known = new Set(parts.split(' '))
const tag = /<\/?([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/g
const href = /^(https?:\/\/[^/@]+(\/|$)|mailto:|tel:|\/(?![/\\])|#)/
const fits: Record<string, (value: string) => boolean> = {
  href: (value) => href.test(value),
  src: (value) => /^\/api\/help\/pictures\/[0-9a-f-]{36}$/.test(value),
  id: (value) => /^[a-z0-9-]+$/.test(value),
}
const plainAttributes = new Set(['alt', 'width', 'height', 'loading', 'rel', 'start', 'title'])

/** Whatever is neither a known part nor text: nothing else may be left of what somebody wrote. */
function strangeIn(html: string): string[] {
  const strange: string[] = []
  const text = html.replace(tag, (_, name: string, attributes: string) => {
    if (!known.has(name)) strange.push(name)
    for (const [, key = '', value = ''] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g)) {
      if (!(fits[key]?.(value) ?? plainAttributes.has(key))) strange.push(`${key}=${value}`)
    }
    return ''
  })
  return text.includes('<') ? [...strange, text] : strange
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<svg onload=alert(1)><animate onbegin=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="https://bank.example@evil.example/">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="https://evil.example"><input name=password></form>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<img src="https://evil.example/pixel.png">',
  '<img src="/api/sign-out">',
  '<h2 id="body" class="admin">x</h2>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](<javascript:alert(1)>)',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](https://evil.example/pixel.png)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  `![" onerror="alert(1)](picture:${id})`,
  `![x](picture:${id} "\\" onload=alert(1)")`,
  '<https://evil.example/"onmouseover="alert(1)>',
  '`<script>alert(1)</script>`',
  '```\n</code><script>alert(1)</script>\n```',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  '> <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)>',
]

describe('what looks like code in a text does nothing', () => {
  test.each(attacks)('%s', (body) => {
    expect(strangeIn(shown(body))).toEqual([])
  })

  // The first wall taken away: HTML is let through and links are not looked at.
  const open = makeMarkdown({ html: true, validateLink: () => true })
  test.each(attacks)('also by the second wall alone: %s', (body) => {
    expect(strangeIn(renderWith(open, body, pictures))).toEqual([])
  })

  test('the attacks are real: without both walls some of them live', () => {
    const through = attacks.filter((body) => strangeIn(raw(open, body)).length > 0)
    expect(through.length).toBeGreaterThan(20)
  })

  test('the first wall holds alone, too', () => {
    for (const body of attacks) {
      expect(strangeIn(raw(makeMarkdown(), body)), body).toEqual([])
    }
  })

  test('whatever is put together of it', () => {
    const pieces = fc.array(
      fc.constantFrom(...attacks, '<', '>', '"', "'", '&', '\n', '\n\n', '`', '[', ']('),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const body = parts.join('')
        expect(strangeIn(shown(body))).toEqual([])
        expect(strangeIn(renderWith(open, body, pictures))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...attacks, 'words', '\n\n'), { maxLength: 6 }), (parts) => {
        const once = shown(parts.join(''))
        expect(sanitise(once)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

test('a long line, deep lists and many signs cost no more than a moment', () => {
  const bodies = [
    '['.repeat(25_000),
    '*'.repeat(50_000),
    '> '.repeat(20_000),
    `${'- '.repeat(2_000)}x`,
    'http://'.repeat(7_000),
    '<a '.repeat(15_000),
    'a@'.repeat(20_000),
  ]
  for (const body of bodies) expect(shown(body.slice(0, 50_000))).toBeTypeOf('string')
}, 20_000)

describe('a text becomes', () => {
  test.each([
    ['# Cards', '<h2 id="cards">Cards</h2>\n'],
    ['## Карти\n\n## Карти', '<h2 id="karti">Карти</h2>\n<h2 id="karti-2">Карти</h2>\n'],
    ['**Now** and *then*', '<p><strong>Now</strong> and <em>then</em></p>\n'],
    ['[own](/help/en)', '<p><a href="/help/en">own</a></p>\n'],
    [
      '[bank](https://bank.example/a)',
      '<p><a href="https://bank.example/a" rel="noopener noreferrer nofollow">bank</a></p>\n',
    ],
    [
      `![A card](picture:${id})`,
      `<p><img src="/api/help/pictures/${id}" alt="A card" width="800" height="400" loading="lazy" /></p>\n`,
    ],
    [`![Gone](picture:${id.replace('01', '02')})`, '<p>Gone</p>\n'],
    [`[not a picture](picture:${id})`, '<p><a>not a picture</a></p>\n'],
  ])('%s', (body, html) => {
    expect(shown(body)).toBe(html)
  })

  test('words for the search, without its signs', () => {
    const body = `# One\n\nFirst **bold** [link](https://x.example).\n\n- \`code\`\n\n## Two\n\n![Alt](picture:${id})`
    expect(wordsIn(body)).toEqual({
      plain: 'One\nFirst bold link.\ncode\nTwo\nAlt',
      headings: 'One\nTwo',
      lead: 'First bold link.',
    })
  })

  test('a row of a table is a line, and what is said of the text begins after it', () => {
    const table = '| what | costs |\n| --- | --- |\n| second card | 5 € |'
    expect(wordsIn(`${table}\n\nTap it.`)).toMatchObject({
      plain: 'what · costs\nsecond card · 5 €\nTap it.',
      lead: 'Tap it.',
    })
    expect(wordsIn(table).lead).toBe('')
  })
})

test.each([
  ['https://bank.example', 'https://bank.example/'],
  ['http://bank.example/?a=1#b', 'http://bank.example/?a=1#b'],
  ['mailto:help@bank.example', 'mailto:help@bank.example'],
  ['tel:+3592123456', 'tel:+3592123456'],
  ['/help/en', '/help/en'],
  ['#fees', '#fees'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['\u0001javascript:alert(1)', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['\\\\evil.example', null],
  ['https:evil.example', null],
  ['https://bank.example@evil.example', null],
  ['data:text/html,x', null],
  ['ftp://bank.example', null],
  ['', null],
])('a link to %j leads to %j', (href, to) => {
  expect(cleanHref(href)).toBe(to)
})
