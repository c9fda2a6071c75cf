import { byteSize } from './bytes.ts'
import { useReader } from './reader.ts'

export function ByteSize({ bytes }: { bytes: number }) {
  const { locale } = useReader()
  return <span className="figures">{byteSize(bytes, locale)}</span>
}
