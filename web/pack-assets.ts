import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const isText = /\.(js|css|html|svg|json)$/
/** Smaller ones would hardly shrink. */
const LEAST = 1024

/**
 * Beside each text of the build the same in brotli and in gzip, packed once and as small as can be: the server sends
 * them as they are.
 */
export function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => isText.test(fileName))
      await Promise.all(
        files.map((file) => pack(join(dir, file.fileName), file.type === 'chunk' ? file.code : file.source)),
      )
    },
  }
}

async function pack(path: string, content: string | Uint8Array) {
  const bytes = Buffer.from(content)
  if (bytes.length < LEAST) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(bytes, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ])
}
