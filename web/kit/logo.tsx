import { useLook } from './look.ts'
import { Mark } from './mark.tsx'

/** Beside the written name, so it needs no words of its own. */
export function Logo({ size = 20 }: { size?: number }) {
  const { logo } = useLook()
  return logo ? <img src={logo} alt="" height={size} /> : <Mark size={size} />
}
