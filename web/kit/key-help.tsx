import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './use-keys.ts'

const KeyList = lazy(() => import('./key-list.tsx').then(({ KeyList }) => ({ default: KeyList })))

/** Stands once in a place that has keys: `?` shows them all. */
export function KeyHelp() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useKeys(t('keys.always'), [{ key: '?', says: t('keys.showAll'), run: () => setOpen(true) }])
  return <Suspense>{isOpen && <KeyList onClose={() => setOpen(false)} />}</Suspense>
}
