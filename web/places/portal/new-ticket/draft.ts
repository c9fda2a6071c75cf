import { useState } from 'react'
import { forget, remember, remembered } from '../../../kit/memory.ts'
import { newId } from '../../../kit/id.ts'
import { useMe } from '../../../kit/session.ts'

/** What is being written. The id is made with it, so that sending it twice opens one ticket. */
export type Draft = {
  id: string
  typeId: string
  componentId: string
  priority: number
  title: string
  description: string
  fields: Record<string, unknown>
}

const keyOf = (personId: string) => `new-ticket:${personId}`
const isText = (text: string): text is string => text !== ''

const emptyDraft = (): Draft => ({
  id: newId(),
  typeId: '',
  componentId: '',
  priority: 3,
  title: '',
  description: '',
  fields: {},
})

function keptDraft(personId: string): Draft {
  try {
    const kept = JSON.parse(remembered(keyOf(personId), isText) ?? '{}') as Partial<Draft>
    return { ...emptyDraft(), ...kept }
  } catch {
    return emptyDraft()
  }
}

/** Of this person only, and there again after a reload; files are not, because a page may not keep them. */
export function useDraft(title: string | undefined) {
  const personId = useMe()?.id ?? ''
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft(personId)
    return title !== undefined && kept.title === '' ? { ...kept, title } : kept
  })
  const change = (what: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...what }
      remember(keyOf(personId), JSON.stringify(next))
      return next
    })
  return { draft, change, drop: () => forget(keyOf(personId)) }
}
