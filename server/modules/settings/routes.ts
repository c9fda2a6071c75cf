import { Readable } from 'node:stream'
import * as look from '#contracts/look.ts'
import * as system from '#contracts/system.ts'
import { Fault } from '#kit/fault.ts'
import { sandboxPolicy } from '#kit/secure-headers.ts'
import { route, signedIn, type Route } from '#kit/serve.ts'
import { listAudit } from './list-audit.ts'
import { logoBytes, removeLogo, saveLogo } from './logo.ts'
import { saveLanguages } from './save-languages.ts'
import { saveLook } from './save-look.ts'
import { showHealth } from './show-health.ts'
import { showLook } from './show-look.ts'
import { showSystem } from './show-system.ts'

export const routes: readonly Route[] = [
  route(look.showLook, (world, { actor }) => showLook(world, actor)),
  route(look.saveLook, (world, { actor, body }) => saveLook(world, signedIn(actor), body)),
  route(look.saveHouseLanguages, (world, { actor, body }) =>
    saveLanguages(world, signedIn(actor), body.languages),
  ),
  route(look.saveLogo, (world, { actor, request }) => {
    const source = request.body
    if (!(source instanceof Readable)) {
      throw new Fault('wrong_content_type', { params: { expected: 'application/octet-stream' } })
    }
    return saveLogo(world, signedIn(actor), source)
  }),
  route(look.showLogo, async (world, { actor, params, reply }) => {
    const bytes = await logoBytes(world, actor, params.hash)
    void reply
      .type('image/webp')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', sandboxPolicy)
    return Readable.from([bytes])
  }),
  route(look.removeLogo, (world, { actor }) => removeLogo(world, signedIn(actor))),
  route(system.showHealth, (world) => showHealth(world)),
  route(system.showSystem, (world, { actor }) => showSystem(world, actor)),
  route(system.listAudit, (world, { actor, query }) => listAudit(world, actor, query)),
]
