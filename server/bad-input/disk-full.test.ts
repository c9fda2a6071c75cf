import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { uploadWorld } from '#testing/uploads.ts'

const run = promisify(execFile)

// Only root may mount; the store's own tests show the same with a limit that everybody may set.
async function smallDisk(): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  } catch {
    return null
  }
  afterAll(() => run('umount', [folder]))
  return folder
}
const disk = await smallDisk()

test.runIf(disk)(
  'a full disk answers 507, keeps nothing, and takes the same file when there is room',
  async () => {
    const it = await uploadWorld({ DATA_DIR: `${disk}` })
    const filler = join(`${disk}`, 'filler')
    await writeFile(filler, randomBytes(1_400_000))
    const bytes = randomBytes(900_000)
    const messageId = crypto.randomUUID()

    const refused = await it.upload(it.customer, bytes, { messageId })
    expect(refused).toMatchObject({ status: 507, body: { code: 'disk_full' } })
    expect(await it.storedKeys()).toEqual([])
    const files = await it.world.db.selectFrom('files').select('id').execute()
    expect(files).toEqual([])

    await rm(filler)
    expect(await it.upload(it.customer, bytes, { messageId })).toMatchObject({ status: 200 })
    await it.stop()
  },
)
