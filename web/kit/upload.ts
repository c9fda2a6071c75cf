import { isSignedOut } from './api.ts'
import { spoken } from './language.ts'
import { offline, problemFrom } from './problem.ts'
import { goToSignIn } from './sign-out.ts'

export type Upload<Reply> = { done: Promise<Reply>; cancel: () => void }

type Asked = {
  method: 'POST' | 'PUT'
  address: string
  file: Blob
  headers?: Record<string, string>
  onProgress?: (sent: number, whole: number) => void
}

/**
 * Sends one file as the raw body. By XMLHttpRequest, because fetch tells no progress of what is sent.
 * Header values must be ASCII: a file name goes through encodeURIComponent first.
 * `done` throws a `Problem`, or an AbortError after `cancel`.
 */
export function upload<Reply>({ method, address, file, headers = {}, onProgress }: Asked): Upload<Reply> {
  const request = new XMLHttpRequest()
  const done = new Promise<Reply>((resolve, reject) => {
    request.open(method, address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', spoken())
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded, total))
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
    request.addEventListener('load', () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300)
        return resolve((responseText ? JSON.parse(responseText) : undefined) as Reply)
      const problem = problemFrom(status, responseText)
      if (isSignedOut(problem)) goToSignIn()
      reject(problem)
    })
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}
