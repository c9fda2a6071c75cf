import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { once } from './marker.mjs'
import { inRoot, isWindows, node26 } from './places.mjs'
import { say, Trouble } from './say.mjs'

const FLAGS = [
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
]

/** Brings node_modules to what package.json asks for; says nothing when it is there. */
export async function install() {
  await once({ mark: inRoot('node_modules', '.switchboard'), state: wanted(), work: installAll })
}

async function installAll() {
  say('Installing what Switchboard needs. This takes a minute or two, the first time only …')
  // Not "npm ci": the lock file names the optional packages of one system only.
  await npm('install', ...FLAGS)
  if (!existsSync(node26)) await npm('rebuild', 'node', '--ignore-scripts=false')
  if (!existsSync(node26)) throw new Trouble(`Node 26 did not arrive at ${node26}. ${REMEDY}`)
}

function wanted() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  )
  const asked = JSON.stringify([dependencies, devDependencies, overrides, allowScripts])
  const system = `${process.platform}-${process.arch}`
  const packages = createHash('sha256').update(asked).digest('hex').slice(0, 32)
  return [system, packages, fingerprint([inRoot('package-lock.json')])].join(' ')
}

const REMEDY =
  'Look at the lines above: without a network, behind a proxy (npm config set proxy …) or with a full disk npm ' +
  'cannot finish. Then start again; what is there already is kept. If it fails again, delete node_modules first.'

async function npm(...args) {
  const [program, ...before] = npmProgram()
  const child = spawn(program, [...before, ...args], { cwd: inRoot(), shell: isWindows && !before.length })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(1)
    })
    child.on('close', resolve)
  })
  if (code === 0) return
  say(output.trim().split('\n').slice(-30).join('\n'))
  throw new Trouble(`"npm ${args[0]}" failed. ${REMEDY}`)
}

/** The npm that started us and the Node it runs on, so that we never replace the Node that does the work. */
function npmProgram() {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env
  return cli && basename(cli) === 'npm-cli.js' ? [node, cli] : ['npm']
}
