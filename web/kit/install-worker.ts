import { ownPath } from './address.ts'

/** Only where the build is served: while developing, kept files would hide what was just saved. */
export function installWorker(goTo: (path: string) => void) {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it everything works but the page shown when nothing answers, and what is told to this device.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  // Somebody tapped a notification, and this window was chosen to show what it is about.
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ open?: string } | null>) => {
    const path = ownPath(data?.open)
    if (path !== undefined) goTo(path)
  })
}
