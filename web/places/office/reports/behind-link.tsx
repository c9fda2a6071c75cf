import { Link } from '@tanstack/react-router'
import type { FigureKey } from '#contracts/reports.ts'
import { useCountedPlace } from './counted-place.ts'
import { useSayValue } from './say-value.ts'

export type Behind = Record<string, string | undefined>
type Props = {
  figure: FigureKey
  value: number | null | undefined
  behind: Behind
  className?: string | undefined
}

/** A figure that opens what it counts; nothing stands behind a zero. */
export function BehindLink({ figure, value, behind, className }: Props) {
  const place = useCountedPlace()
  const said = useSayValue()(figure, value)
  if (!value) return <span className={className}>{said}</span>
  return (
    <Link to={place} search={{ ...behind, figure }} className={className}>
      {said}
    </Link>
  )
}
