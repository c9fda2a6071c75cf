import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { World } from './world.ts'

/** Content policy of the app: nothing but its own scripts, styles, pictures and sockets; in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page of ours in the frames of these sites and of nobody else: origins, as a browser says them. */
export const framedPolicy = (sites: readonly string[]): string =>
  policy
    .replace("frame-src 'self'; ", '')
    .replace("frame-ancestors 'none'", `frame-ancestors ${sites.length > 0 ? sites.join(' ') : "'none'"}`)

/** A file of a customer can do nothing, wherever it is opened. */
export const sandboxPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * A mail as it was written, in a frame of our own page: no script, nothing from elsewhere, not our origin. Its
 * links open beside it as pages of their own.
 */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "frame-ancestors 'self'",
].join('; ')

export function secureHeaders(app: FastifyInstance, world: World): void {
  app.addHook('onSend', async (request, reply) => addSecureHeaders(world, request, reply))
}

/** For answers that no hook sees. */
export function addSecureHeaders(world: World, request: FastifyRequest, reply: FastifyReply): void {
  const isApi = request.url.startsWith('/api/')
  if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policy)
  void reply.header('x-content-type-options', 'nosniff')
  void reply.header('referrer-policy', 'same-origin')
  void reply.header('cross-origin-opener-policy', 'same-origin')
  if (!reply.hasHeader('cross-origin-resource-policy'))
    void reply.header('cross-origin-resource-policy', 'same-origin')
  void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (world.config.publicUrl.startsWith('https:')) {
    void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  // A cache in front must never give one person's answer to another.
  if (isApi && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
}
