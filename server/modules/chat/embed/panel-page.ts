import { readFile } from 'node:fs/promises'
import { lookIn } from '#contracts/look-in.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { framedPolicy } from '#kit/secure-headers.ts'
import type { World } from '#kit/world.ts'
import { accentAddress } from '#modules/help'
import { embeddedInbox } from './embedded-inbox.ts'

/** Made by the build; its names change with their bytes. */
const manifest = new URL('../../../../dist/widget/.vite/manifest.json', import.meta.url)

/** The chat in its frame. Who may frame it are the inbox's own sites, and the browser holds them to it. */
export async function panelPage(world: World, { query }: PageAsked): Promise<PageAnswer> {
  const { sites, accent, look, languages } = await embeddedInbox(world, query['inbox'] ?? '')
  const { code, direction } = languages.find((one) => one.code === query['locale']) ??
    languages[0] ?? { code: 'en', direction: 'ltr' }
  const { file, css } = await builtPanel()
  const styles = css.map((one) => `<link rel="stylesheet" href="/widget/${one}">`).join('')
  // Sites and addresses are of letters that mean nothing in markup; the title may hold any.
  const body = `<!doctype html>
<html lang="${code}" dir="${direction}" data-sites="${sites.join(' ')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escaped(lookIn(look, code).title)}</title>
${styles}<link rel="stylesheet" href="${accentAddress(accent)}">
<script type="module" src="/widget/${file}"></script>
</head>
<body></body>
</html>
`
  return {
    type: 'text/html; charset=utf-8',
    body,
    kept: 'shared',
    headers: {
      'content-security-policy': framedPolicy(sites),
      'cross-origin-resource-policy': 'cross-origin',
    },
  }
}

async function builtPanel(): Promise<{ file: string; css: string[] }> {
  const text = await readFile(manifest, 'utf8').catch(() => {
    throw notFound()
  })
  const { file, css = [] } = (JSON.parse(text) as Record<string, { file: string; css?: string[] }>)[
    'panel/panel.tsx'
  ] ?? { file: '' }
  return { file, css }
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
