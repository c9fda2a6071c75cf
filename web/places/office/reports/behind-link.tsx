import { Link } from '@tanstack/react-router'
import { figures, type FigureKey } from '#contracts/reports.ts'
import { useCountedPlace } from './counted-place.ts'
import { useSayValue } from './say-value.ts'

export type Behind = Record<string, string | undefined>
type Props = {
  figure: FigureKey
  value: number | null | undefined
  behind: Behind
  className?: string | undefined
}

/** Zero seconds are a time like any other, unless nobody was there. */
const isNothing = (figure: FigureKey, value: Props['value']) =>
  !value && (value !== 0 || figures[figure] !== 'seconds' || figure === 'available')

/** A figure that opens what it counts; nothing stands behind a zero. */
export function BehindLink({ figure, value, behind, className }: Props) {
  const place = useCountedPlace()
  const said = useSayValue()(figure, value)
  if (isNothing(figure, value)) return <span className={className}>{said}</span>
  return (
    <Link to={place} search={{ ...behind, figure }} className={className}>
      {said}
    </Link>
  )
}
