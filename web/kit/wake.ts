/** Calls when there is reason to believe that the network is back or somebody looks again. */
export function onWake(listener: () => void): void {
  window.addEventListener('online', listener)
  window.addEventListener('focus', listener)
  window.addEventListener('pageshow', listener)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener()
  })
}
