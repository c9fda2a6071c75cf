import { lazy, Suspense } from 'react'
import { Loading } from '../../../../kit/loading.tsx'

/** Drawing takes a library of its own; who reads the flow as a list does not pay for it. */
const Canvas = lazy(async () => ({ default: (await import('../canvas/canvas.tsx')).Canvas }))

export function CanvasPart() {
  return (
    <Suspense fallback={<Loading />}>
      <Canvas />
    </Suspense>
  )
}
