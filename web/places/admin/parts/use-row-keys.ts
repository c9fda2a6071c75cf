import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'

/** `j` and `k` go from row to row of the list that is shown; Enter opens, because a row is a link. */
export function useRowKeys(add?: () => void) {
  const { t } = useTranslation('admin')
  const step = (by: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKeys(t('keys.title'), [
    { key: 'j', says: t('keys.next'), run: () => step(1) },
    { key: 'k', says: t('keys.previous'), run: () => step(-1) },
    ...(add ? [{ key: 'n', says: t('keys.add'), run: add }] : []),
  ])
}
