/** Only where the build is served: while developing, kept files would hide what was just saved. */
export function installWorker() {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without it everything works but the page shown when nothing answers.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  }
}
