import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openLanguageModel } from '#kit/outside/language-model/language-model.ts'
import { languageModelServer, type LanguageModelServer } from './language-model-server.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

export type WorkshopWithModel = Workshop & {
  service: LanguageModelServer
  /** It is there, and will say this next. */
  withModel: (...speaks: LanguageModelServer['next']) => void
  withoutModel: () => void
}

/** One for each file: articles beside a language model. Each test begins with a model that has heard nothing yet. */
export function workshopWithModel(fill: (it: Workshop) => Promise<void>): WorkshopWithModel {
  const it = {} as WorkshopWithModel
  beforeAll(async () => {
    const service = await languageModelServer()
    const workshop = await openWorkshop(service.env)
    Object.assign(it, workshop, {
      service,
      withModel(...speaks: LanguageModelServer['next']) {
        workshop.world.languageModel = openLanguageModel(workshop.world.config)
        service.next.push(...speaks)
      },
      withoutModel: () => void (workshop.world.languageModel = null),
    })
    await fill(workshop)
  })
  afterAll(async () => {
    await it.stop()
    await it.service.stop()
  })
  beforeEach(() => {
    it.service.heard.length = 0
    it.service.next.length = 0
    // Silence of the ones before is not held against it.
    it.withModel()
  })
  return it
}
