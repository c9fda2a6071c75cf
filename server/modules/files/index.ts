/**
 * What people send along: received whole or not at all, encrypted on the disk, previews of pictures, downloads.
 * Emits nothing: a file is told by its message; every read of bytes is told by a row of the audit. Hears nothing.
 * Other modules receive a file outside their transaction and keep it inside; what no row names, a clock removes.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

export { bytesSent } from './bytes-sent.ts'
export { keepFile } from './keep-file.ts'
export { presentFiles } from './present-files.ts'
export { previewBytes, previewHeaders } from './preview-bytes.ts'
export { downloadFile } from './download-file.ts'
export { showPreview } from './show-preview.ts'
export { discardFile, receiveFile } from './receive-file.ts'
export { sweepFiles } from './sweep-files.ts'
export { inUploadLane } from './upload-lane.ts'

export const files: Module = { name: 'files', routes }
