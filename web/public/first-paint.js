// Runs before the first paint and blocks it, so that nobody sees the wrong mode, language or accent for a
// moment. Keys: kit/color-mode.ts, kit/language.ts, kit/look.ts.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const mode = read('color-mode')
  const dark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

  const languages = [read('language'), ...navigator.languages].map((tag) => (tag || '').slice(0, 2))
  root.lang = languages.find((tag) => ['en', 'bg', 'ru'].includes(tag)) || 'en'

  try {
    for (const [name, value] of Object.entries(JSON.parse(read('accent') || '{}'))) {
      if (/^--(light|dark)-/.test(name)) root.style.setProperty(name, String(value))
    }
  } catch {
    localStorage.removeItem('accent')
  }
})()
