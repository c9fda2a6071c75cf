import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What a place may cost on its first load, in bytes of gzipped script, and the files it starts with. */
const places = {
  desk: { limit: 250_000, starts: ['places/desk/desk.tsx'], words: ['desk', 'desk-list', 'bell'] },
  portal: {
    limit: 180_000,
    starts: ['places/portal/portal-frame.tsx', 'places/portal/home/home.tsx'],
    words: ['portal', 'bell'],
  },
  admin: {
    limit: 250_000,
    starts: ['places/admin/admin-frame.tsx', 'places/admin/home/home.tsx'],
    words: ['admin'],
  },
  office: {
    limit: 250_000,
    starts: ['places/office/office-frame.tsx', 'places/office/home.tsx'],
    words: ['office'],
  },
  'sign-in': {
    limit: 180_000,
    starts: ['places/entry/entry-frame.tsx', 'places/entry/sign-in.tsx'],
    words: ['sign-in'],
  },
} as const

type Place = keyof typeof places
export type Cost = { place: string; bytes: number; limit: number; fits: boolean }
type Chunk = { file: string; imports?: string[] }

/** Weighs each place of a build: the entry, the place's own files with all they import, and the longest words. */
export function costs(dist = `${import.meta.dirname}/../dist/web`): Cost[] {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const weights = new Map<string, number>()

  const weigh = (file: string) => {
    const known = weights.get(file) ?? gzipSync(readFileSync(`${dist}/${file}`)).length
    weights.set(file, known)
    return known
  }
  const filesOf = (name: string, found = new Set<string>()): Set<string> => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the build; does budget.ts know the place's first files?`)
    if (found.has(chunk.file)) return found
    found.add(chunk.file)
    for (const other of chunk.imports ?? []) filesOf(other, found)
    return found
  }
  const wordsOf = (part: string) =>
    Math.max(...['en', 'bg', 'ru'].map((language) => sum(filesOf(`words/${language}/${part}.ts`))))
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weigh(file), 0)

  return (Object.keys(places) as Place[]).map((place) => {
    const { limit, starts, words } = places[place]
    const scripts = new Set(['index.html', ...starts].flatMap((name) => [...filesOf(name)]))
    const bytes = sum(scripts) + ['common', ...words].reduce((total, part) => total + wordsOf(part), 0)
    return costOf(place, bytes, limit)
  })
}

/**
 * What other sites load: the pasted script, and on demand the panel with its style and its longest words, and where
 * an inbox has some, its invitations. Letters are
 * not counted; the browser draws without them.
 */
export function embedCosts(dist = `${import.meta.dirname}/../dist`): Cost[] {
  const manifest = JSON.parse(readFileSync(`${dist}/widget/.vite/manifest.json`, 'utf8')) as Record<
    string,
    Chunk & { css?: string[] }
  >
  const weigh = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length
  const weighAll = (names: readonly string[]) =>
    names.reduce((total, name) => total + weigh(`${dist}/widget/${name}`), 0)
  const panel = manifest['panel/panel.tsx']
  if (!panel) throw new Error('The panel is not in the build.')
  const parts = (panel.imports ?? []).map((name) => manifest[name]?.file ?? '')
  const words = ['en', 'bg', 'ru'].map((language) => weighAll([manifest[`words/${language}.ts`]?.file ?? '']))
  const bytes = weighAll([panel.file, ...parts, ...(panel.css ?? [])]) + Math.max(...words)
  return [
    costOf('loader', weigh(`${dist}/widget-loader/widget.js`), 3000),
    costOf('panel', bytes, 30_000),
    costOf('invites', weigh(`${dist}/widget-invitation/invitation.js`), 2500),
  ]
}

export const costOf = (place: string, bytes: number, limit: number): Cost => ({
  place,
  bytes,
  limit,
  fits: bytes <= limit,
})

if (import.meta.main) {
  const all = [...costs(), ...embedCosts()]
  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9)
  const lines = all.map(({ place, bytes, limit, fits }) =>
    [place.padEnd(8), kilo(bytes), 'of', kilo(limit), fits ? '' : 'TOO MUCH'].join(' '),
  )
  process.stdout.write(`First load, gzipped script\n${lines.join('\n')}\n`)
  if (all.some(({ fits }) => !fits)) process.exitCode = 1
}
