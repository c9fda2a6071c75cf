import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { accentTokens } from '#contracts/color/accent.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAnswer } from '#kit/pages.ts'

type Asset = { type: string; body: string | Buffer }
type Assets = { files: Map<string, Asset>; style: string; script: string; mode: string }

const address = (name: string) => `/help/assets/${name}`
const own = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')
/** The colours of the app, so that there is one list of them. */
const tokens = new URL('../../../../../web/kit/tokens.css', import.meta.url)
const letters = pathToFileURL(createRequire(import.meta.url).resolve('@fontsource-variable/inter/wght.css'))
const subsets = /inter-(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal/

let made: Promise<Assets> | undefined

/** Read once; the address of each changes with its bytes, so browsers may keep them for ever. */
export const assets = (): Promise<Assets> => (made ??= makeAssets())

async function makeAssets(): Promise<Assets> {
  const files = new Map<string, Asset>()
  const put = (name: string, kind: string, asset: Asset) => {
    const hash = createHash('sha256').update(asset.body).digest('hex').slice(0, 12)
    const file = `${name}-${hash}.${kind}`
    files.set(file, asset)
    return address(file)
  }
  const type = 'text/javascript; charset=utf-8'
  const style = [
    await fontFaces(put),
    byMode(await readFile(fileURLToPath(tokens), 'utf8')),
    await own('frame.css'),
    await own('home.css'),
    await own('article.css'),
  ]
  return {
    files,
    style: put('help', 'css', { type: 'text/css; charset=utf-8', body: style.join('\n') }),
    script: put('help', 'js', { type, body: await own('help.js') }),
    mode: put('mode', 'js', { type, body: await own('mode.js') }),
  }
}

/** The app sets its mode by a script; a page without one follows the system. */
function byMode(css: string): string {
  const dark = /\[data-mantine-color-scheme='dark'\] (\{[^}]*\})/.exec(css)?.[1] ?? '{}'
  return `${css}\n@media (prefers-color-scheme: dark) {\n:root:not([data-mantine-color-scheme]) ${dark}\n}`
}

async function fontFaces(put: (name: string, kind: string, asset: Asset) => string): Promise<string> {
  const css = await readFile(letters, 'utf8')
  const faces = (css.match(/@font-face \{[^}]*\}/g) ?? []).filter((face) => subsets.test(face))
  const placed = faces.map(async (face) => {
    const [file = '', name = ''] = /files\/(inter-[a-z-]+)\.woff2/.exec(face) ?? []
    const body = await readFile(new URL(file, letters))
    return face.replace(`./${file}`, put(name, 'woff2', { type: 'font/woff2', body }))
  })
  return (await Promise.all(placed)).join('\n')
}

/** The admin's accent in both modes; its address says it. */
export const accentAddress = (accent: string): string => address(`accent-${accent.slice(1)}.css`)

export async function answerAsset(name: string): Promise<PageAnswer> {
  const accent = /^accent-([0-9a-f]{6})\.css$/.exec(name)?.[1]
  if (accent !== undefined) {
    const rules = Object.entries(accentTokens(`#${accent}`)).map(([token, color]) => `${token}: ${color};`)
    return { type: 'text/css; charset=utf-8', body: `:root { ${rules.join(' ')} }`, kept: 'forever' }
  }
  const asset = (await assets()).files.get(name)
  if (!asset) throw notFound()
  return { ...asset, kept: 'forever' }
}
