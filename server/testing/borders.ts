import { posix } from 'node:path'

/** A file of the repository, by its path from the root. */
export type Source = { path: string; text: string }
type Rule = (source: Source, order: readonly string[]) => string[]

/** What the architecture forbids, as sentences; empty when all borders hold. */
export function violations(sources: readonly Source[], order: readonly string[]): string[] {
  return sources.flatMap((source) => rules.flatMap((rule) => rule(source, order)))
}

const FORBIDDEN_FOLDERS = new Set(['common', 'shared', 'core', 'utils', 'helpers', 'lib'])
const MOST_LINES = 300

const isTest = (path: string) => /(\.test\.[a-z]+|\/(testing|samples)\.ts)$/.test(path)
const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`)
const moduleOf = (path: string) => /^server\/modules\/([^/]+)/.exec(path)?.[1]

/** Names of the package's `imports`, as paths from the root. */
const names = [
  ['#contracts/', 'contracts/'],
  ['#kit/', 'server/kit/'],
  ['#modules/', 'server/modules/'],
  ['#testing/', 'server/testing/'],
  ['#server/', 'server/'],
] as const

/** Everything that a file imports: as written, and as a path from the root when it is one of ours. */
export function importsOf({ path, text }: Source): { written: string; target: string | null }[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)
  return [...found].map(([, written = '']) => ({ written, target: targetOf(path, written) }))
}

function targetOf(path: string, written: string): string | null {
  if (written.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), written))
  const name = names.find(([short]) => written.startsWith(short))
  return name ? name[1] + written.slice(name[0].length) : null
}

const modulesInOrder: Rule = (source, order) => {
  const own = moduleOf(source.path)
  if (own === undefined || isTest(source.path)) return []
  const others = importsOf(source).flatMap(({ target }) => moduleOf(target ?? '') ?? [])
  return others
    .filter((other) => other !== own && !isAbove(order, other, own))
    .map((other) => `${source.path} imports ${other}, which does not stand above ${own} in server/app.ts`)
}
const isAbove = (order: readonly string[], other: string, own: string) =>
  order.includes(other) && order.includes(own) && order.indexOf(other) < order.indexOf(own)

const modulesByTheirFace: Rule = (source) =>
  importsOf(source)
    .filter(({ target }) => moduleOf(target ?? '') !== undefined)
    .filter(({ target }) => moduleOf(target ?? '') !== moduleOf(source.path))
    .filter(({ written }) => !/^#modules\/[a-z-]+$/.test(written))
    .map(({ written }) => `${source.path} reaches into ${written}; a module is imported as #modules/<noun>`)

const kitKnowsNoDomain: Rule = (source) =>
  isIn(source.path, 'server/kit') && !isTest(source.path)
    ? importsOf(source)
        .filter(({ target }) => moduleOf(target ?? '') !== undefined)
        .map(({ written }) => `${source.path} imports ${written}; the kit knows no module`)
    : []

const contractsStandAlone: Rule = (source) =>
  isIn(source.path, 'contracts') && !isTest(source.path)
    ? importsOf(source)
        .filter(({ written, target }) => written !== 'zod' && !isIn(target ?? '', 'contracts'))
        .map(({ written }) => `${source.path} imports ${written}; contracts import contracts and zod`)
    : []

const screensKnowNoServer: Rule = (source) =>
  ['web', 'widget'].some((folder) => isIn(source.path, folder))
    ? importsOf(source)
        .filter(({ target }) => isIn(target ?? '', 'server'))
        .map(({ written }) => `${source.path} imports ${written}; screens know the contracts only`)
    : []

/** The colours are one list for all, and so is how a build is packed. */
const widgetTakesLittle: Rule = (source) =>
  isIn(source.path, 'widget') && !source.path.endsWith('/vite.config.ts')
    ? importsOf(source)
        .filter(({ target }) => isIn(target ?? '', 'web') && target !== 'web/kit/tokens.css')
        .map(
          ({ written }) =>
            `${source.path} imports ${written}; the widget takes of web/ its colours and its build only`,
        )
    : []

const foldersSayWhatTheyHold: Rule = ({ path }) =>
  posix
    .dirname(path)
    .split('/')
    .filter((folder) => FORBIDDEN_FOLDERS.has(folder))
    .map((folder) => `${path} lies in a folder called ${folder}`)

const filesStayShort: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > MOST_LINES ? [`${path} has ${lines} lines, more than ${MOST_LINES}`] : []
}

/** The seed writes months that nobody lived through, the bench the bare rows; all else happens by `tx.emit`. */
const onlyTheKitWritesEvents: Rule = ({ path, text }) => {
  const mayWrite = ['server/kit', 'server/migrations', 'server/seed', 'bench'].some((folder) =>
    isIn(path, folder),
  )
  const writes =
    /(insertInto|updateTable|deleteFrom)\(\s*['"]events['"]|\b(insert into|update|delete from|copy) events\b/i
  return mayWrite || isTest(path) || !writes.test(text) ? [] : [`${path} writes to events; use tx.emit`]
}

/** Mail has its own library; everything else goes by the one way that checks where it leads. */
const onlyOneWayOut: Rule = ({ path, text }) => {
  const calls = /(?<![.\w])fetch\(|\b(request|get)\b[^;}]*\} from 'node:https?'|from 'undici'/
  const mayCall = ['server/kit/outside', 'server/testing'].some((folder) => isIn(path, folder))
  if (!isIn(path, 'server') || mayCall || isTest(path) || !calls.test(text)) return []
  return [`${path} calls out by itself; use world.outside`]
}

const doorsAreForTests: Rule = ({ path, text }) =>
  isTest(path) || isIn(path, 'server/kit/outside') || !/\bmakeOutside\(\s*[^)\s]/.test(text)
    ? []
    : [`${path} opens a door inside; only tests do`]

const rules: readonly Rule[] = [
  modulesInOrder,
  modulesByTheirFace,
  kitKnowsNoDomain,
  contractsStandAlone,
  screensKnowNoServer,
  widgetTakesLittle,
  foldersSayWhatTheyHold,
  filesStayShort,
  onlyTheKitWritesEvents,
  onlyOneWayOut,
  doorsAreForTests,
]
