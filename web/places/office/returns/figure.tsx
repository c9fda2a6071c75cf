import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReturnCounts, ReturnFigures, ReturnStep } from '#contracts/returns.ts'
import type { ReturnsSearch } from '../../desk/returns/returns-search.ts'
import office from '../office.module.css'

export type Counted = keyof ReturnCounts
export const total = [
  'all',
  'active',
  'approved',
  'rejected',
  'withdrawn',
  'refunded',
  'exchanged',
  'repaired',
] as const satisfies Counted[]

const steps: Record<Counted, ReturnStep> = {
  all: 'all',
  active: 'active',
  approved: 'ever_approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  refunded: 'refunded',
  exchanged: 'exchanged',
  repaired: 'repaired',
}

/** A figure that opens the returns behind it. */
export function Figure({ figures, of, value, search = {}, isLarge }: FigureProps) {
  const { t } = useTranslation('returns')
  const { from, to, timeZone } = figures
  if (value === 0 && !isLarge) return <span className={office.zero}>{value}</span>
  return (
    <Link
      to="/desk/returns"
      search={{ step: steps[of], from, to, timeZone, ...search }}
      className={isLarge ? office.total : office.figure}
    >
      {isLarge && <span className={office.label}>{t(`figures.${of}`)}</span>}
      <span className="figures">{value}</span>
    </Link>
  )
}

type FigureProps = {
  figures: ReturnFigures
  of: Counted
  value: number
  search?: Pick<ReturnsSearch, 'productId' | 'reason'>
  isLarge?: true
}
