import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from './fault.ts'
import type { World } from './world.ts'

const built = join(import.meta.dirname, '../../dist/web')

/**
 * The built web app: hashed files for a year, everything else asks again; every other address is the app,
 * which finds its own way.
 */
export async function serveWeb(app: FastifyInstance, world: World): Promise<void> {
  if (process.env['SWITCHBOARD_DEV']) return serveSource(app)
  if (!existsSync(built)) {
    world.log.warn('the web app is not built yet; only the API is served')
    return
  }
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', (request, reply) => {
    const path = pathOf(request.url)
    if (path.startsWith('/api/') || /\.\w{1,5}$/.test(path)) throw notFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}

const pathOf = (url: string) => url.split('?')[0] ?? ''

/** While developing: the sources themselves, reloaded on save, on the same address. */
async function serveSource(app: FastifyInstance) {
  const { createServer } = await import('vite')
  const root = join(import.meta.dirname, '../../web')
  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root,
    server: { middlewareMode: true, hmr: { server: app.server, path: '/hmr' } },
  })
  app.addHook('onClose', () => vite.close())
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url === '/api' || request.url.startsWith('/api/')) return done()
    reply.hijack()
    vite.middlewares(request.raw, reply.raw)
  })
}
