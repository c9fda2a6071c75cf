import {
  listMacros,
  previewMacro,
  removeMacro,
  runMacro,
  runMacroOnMany,
  saveMacro,
} from '#contracts/macros.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'
import { worker } from './worker.ts'

async function ownMacro(at: At) {
  const { owner } = at
  const params = { id: newId() }
  const actions = [{ do: 'priority' as const, priority: 4 }]
  const body = { name: `Macro of ${owner.mark}`, actions, scope: 'me', componentId: null } as const
  await worker(at).call(saveMacro, { params, body: { ...body, version: 0 } })
  return { params, body: { ...body, actions, version: 1 } }
}

const onTicket = async (at: At) => ({ ticketId: (await at.scene.threadOf(at.owner)).id })

export const macroCalls = [
  plain(listMacros, () => ({})),
  owned(saveMacro, ownMacro),
  owned(removeMacro, async (at) => ({ params: (await ownMacro(at)).params })),
  owned(previewMacro, async (at) => ({ params: (await ownMacro(at)).params, body: await onTicket(at) })),
  owned(runMacro, async (at) => ({
    params: (await ownMacro(at)).params,
    body: { runId: newId(), ...(await onTicket(at)) },
  })),
  owned(runMacroOnMany, async (at) => {
    const { ticketId } = await onTicket(at)
    return { params: (await ownMacro(at)).params, body: { runId: newId(), ticketIds: [ticketId] } }
  }),
]
