import * as endpoints from '#contracts/files.ts'
import { route, signedIn } from '#kit/serve.ts'
import { downloadFile } from './download-file.ts'
import { showPreview } from './show-preview.ts'

export const routes = [
  route(endpoints.downloadFile, (world, { actor, params, request, reply }) =>
    downloadFile(world, signedIn(actor), { id: params.id, request, reply }),
  ),
  route(endpoints.showPreview, (world, { actor, params, reply }) =>
    showPreview(world, signedIn(actor), { ...params, reply }),
  ),
]
