import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CannedReply } from '#contracts/canned-replies.ts'
import type { Scope } from '#contracts/scopes.ts'
import { newId } from '../../kit/id.ts'
import { useMe } from '../../kit/session.ts'

/** What is kept ready, whatever it is: a name, for whom, and who looks after it. */
export type Kept = Omit<CannedReply, 'texts'>

/** A new one of the reader's own, or a copy of one that he sees. */
export function useNewKept<K extends Kept>(empty: Omit<K, keyof Kept>) {
  const { t } = useTranslation('kept')
  const me = useMe()
  // The id is made once, so that sending twice adds one.
  const [id] = useState(newId)
  const owner = { id: me?.id ?? '', name: me?.name ?? '', role: me?.role ?? '', isRemoved: false }
  const own = { id, owner, usedCount: 0, version: 0, abilities: { change: true } }
  return (from: K | undefined, scopes: readonly Scope[]): K => {
    const isFor = from && scopes.includes(from.scope)
    const circle = isFor
      ? { scope: from.scope, componentId: from.componentId }
      : { scope: 'me' as const, componentId: null }
    const name = from ? t('copyOf', { name: from.name }).slice(0, 80) : ''
    return { ...empty, ...from, ...own, ...circle, name } as K
  }
}
