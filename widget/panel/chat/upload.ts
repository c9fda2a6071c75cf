import { headersFor, Refusal, refusalFrom } from './ask.ts'

/** Nothing has moved for so long: the connection is dead, though it does not say so. */
const STANDS_STILL_MS = 30_000

type Given = { file: Blob; secret: string; onProgress: (sent: number) => void }

/** By XMLHttpRequest, because fetch does not tell how much has been sent. */
export function upload<Reply>(address: string, { file, secret, onProgress }: Given) {
  const request = new XMLHttpRequest()
  let still: ReturnType<typeof setTimeout>
  const moves = () => {
    clearTimeout(still)
    still = setTimeout(() => request.abort(), STANDS_STILL_MS)
  }
  const done = new Promise<Reply>((resolve, reject) => {
    request.open('POST', address)
    const headers = { ...headersFor(secret), 'content-type': 'application/octet-stream' }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => {
      moves()
      onProgress(loaded)
    })
    request.addEventListener('loadend', () => clearTimeout(still))
    const lost = () => reject(new Refusal({ code: 'offline', status: 0 }))
    request.addEventListener('error', lost)
    request.addEventListener('abort', lost)
    request.addEventListener('load', () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Reply)
      else reject(refusalFrom(status, responseText))
    })
    moves()
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}
