import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Site = { origin: string; stop: () => Promise<void> }
type Page = { body?: string; style?: string; policy?: string }

/** A site of somebody else: another name and another port than the product, so to a browser a foreign one. */
export async function openSite(pages: Record<string, Page>): Promise<Site> {
  const server = createServer((request, reply) => {
    const path = request.url ?? '/'
    if (path.endsWith('.css')) {
      reply.setHeader('content-type', 'text/css')
      reply.end(pages[path.replace('.css', '')]?.style ?? '')
      return
    }
    const page = pages[path]
    reply.statusCode = page ? 200 : 404
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    if (page?.policy) reply.setHeader('content-security-policy', page.policy)
    reply.end(page ? documentOf(path, page) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const documentOf = (path: string, { body = '', style }: Page) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>A shop</title>${style ? `<link rel="stylesheet" href="${path}.css">` : ''}
</head><body><h1>A shop</h1><p><button type="button">Of the page</button></p>${body}</body></html>`
