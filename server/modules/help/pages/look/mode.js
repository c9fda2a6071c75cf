// Blocks the first paint for a moment, so that nobody who chose a mode in the app sees the other one here.
try {
  const mode = localStorage.getItem('color-mode')
  if (mode === 'light' || mode === 'dark') document.documentElement.dataset.mantineColorScheme = mode
} catch {
  // A browser that keeps nothing follows the system.
}
