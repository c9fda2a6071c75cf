export type StoreErrorCode =
  | 'too_large'
  | 'cut_off'
  | 'disk_full'
  | 'missing'
  | 'damaged'
  | 'out_of_range'
  | 'master_key_refused'

export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

// EFBIG is what a process gets that has reached its own limit on file sizes (RLIMIT_FSIZE).
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A failed write in the store's words; what the store has no word for is passed on as it is. */
export function whyNotWritten(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (!code || !noRoom.has(code)) return error
  return new StoreError('disk_full', `no room to store the file (${code})`, { cause: error })
}
