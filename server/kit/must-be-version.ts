import { Fault, notFound } from './fault.ts'

/** Version 0 is a new row; any other must be the one that is there. Faults: `not_found`, `stale`. */
export function mustBeVersion(there: { version: number } | undefined, version: number): void {
  if (!there && version > 0) throw notFound()
  if (there && there.version !== version) throw new Fault('stale', { field: 'version' })
}
