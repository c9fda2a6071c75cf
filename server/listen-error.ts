import type { Config } from './config.ts'

/** The sentence for a person when the port could not be opened; undefined when it is none of the known reasons. */
export function explainListenError(error: unknown, { host, port }: Config): string | undefined {
  const { code } = error as { code?: unknown }
  const another = `PORT=${port < 65_535 ? Math.max(port + 1, 3001) : 3001} npm start`
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Take another one: ${another}`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user. Take one from 1024 up: ${another}`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`
  return undefined
}
