import { existsSync } from 'node:fs'
import { Server } from 'node:http'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from './fault.ts'
import type { World } from './world.ts'

const dist = join(import.meta.dirname, '../../dist')
const built = join(dist, 'web')

/**
 * The built web app: hashed files for a year, everything else asks again; every other address is the app,
 * which finds its own way.
 */
export async function serveWeb(app: FastifyInstance, world: World): Promise<void> {
  await serveWidget(app)
  if (process.env['SWITCHBOARD_DEV']) return serveSource(app)
  if (!existsSync(built)) {
    world.log.warn('the web app is not built yet; only the API is served')
    return
  }
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    // Packed at the build (web/pack-assets.ts).
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
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

/**
 * What other sites embed: the script that they paste, which asks again after five minutes, and the parts of the panel,
 * whose names change with their bytes.
 */
async function serveWidget(app: FastifyInstance) {
  const files = { wildcard: false, preCompressed: true, index: false, decorateReply: false } as const
  if (existsSync(join(dist, 'widget')))
    await app.register(fastifyStatic, {
      ...files,
      root: join(dist, 'widget/assets'),
      prefix: '/widget/assets/',
      globIgnore: ['**/*.br', '**/*.gz'],
      setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
    })
  if (existsSync(join(dist, 'widget-loader')))
    await app.register(fastifyStatic, {
      ...files,
      root: join(dist, 'widget-loader'),
      globIgnore: ['**/*.br', '**/*.gz'],
      setHeaders: (reply) => {
        void reply.header('cache-control', 'public, max-age=300, stale-while-revalidate=86400')
        void reply.header('cross-origin-resource-policy', 'cross-origin')
      },
    })
}

const pathOf = (url: string) => url.split('?')[0] ?? ''

/** While developing: the sources themselves, reloaded on save, on the same address. */
async function serveSource(app: FastifyInstance) {
  const { createServer } = await import('vite')
  const root = join(import.meta.dirname, '../../web')
  const reloads = new Server()
  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    // Bundled, the settings would be a new file at each start, and the watcher would start anew for ever.
    configLoader: 'native',
    root,
    server: { middlewareMode: true, hmr: { server: reloads, path: reloadPath } },
  })
  app.addHook('onClose', () => vite.close())
  app.addHook('onListen', () => partUpgrades(app.server, reloads))
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || request.url.startsWith('/api/')) return done()
    reply.hijack()
    vite.middlewares(request.raw, reply.raw)
  })
}

const reloadPath = '/hmr'

/** Two who listen to every upgrade answer the same socket twice: each gets only his own. */
function partUpgrades(server: Server, reloads: Server) {
  const own = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith(reloadPath)) reloads.emit('upgrade', request, socket, head)
    else for (const listener of own) Reflect.apply(listener, server, [request, socket, head])
  })
}
