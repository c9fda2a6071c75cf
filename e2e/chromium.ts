import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import manifest from '../package.json' with { type: 'json' }

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const cache = join(import.meta.dirname, '../node_modules/.cache')

/** A Chromium that is named by CHROME_PATH, is installed, or comes from npm. It can reach nothing but this machine. */
export async function openChromium(): Promise<Browser> {
  const { path, env } = await findChromium()
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    chromiumSandbox: process.getuid?.() !== 0 && env === undefined,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      // A picture of a screen must not wait for a graphics card that is not there.
      '--disable-gpu',
    ],
  })
}

type Found = { path: string; env?: Record<string, string> }

async function findChromium(): Promise<Found> {
  const named = process.env['CHROME_PATH']
  if (named) return { path: named }
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed) return { path: installed }
  const folder = await unpacked()
  return {
    path: join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  }
}

/** Moved to its place only when whole, so that an unpacking that was cut off is not taken for a browser. */
async function unpacked(): Promise<string> {
  const folder = join(cache, `chromium-${manifest.devDependencies['@sparticuz/chromium']}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const half = await mkdtemp(join(cache, 'chromium-'))
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
    // Its own libraries are unpacked only where it takes itself to be in a cloud that has none.
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  })
  // The one that comes along looks for its fonts in /tmp.
  await writeFile(join(half, 'fonts', 'fonts.conf'), fontsOf(join(folder, 'fonts')))
  await rename(half, folder).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

const fontsOf = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
