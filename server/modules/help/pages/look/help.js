// Finds while one types, and tells at rest what was looked for. Without it the form leads to the page of results.
const form = document.querySelector('form[data-suggest]')
const field = form?.querySelector('input[type=search]')
const list = form?.querySelector('[data-found]')
const told = form?.querySelector('[data-told]')
const PAUSE = 180
const REST = 2500

let last = ''
let typing = 0
let resting = 0
let asking

async function suggest(words) {
  asking?.abort()
  asking = new AbortController()
  const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: words })}`, {
    signal: asking.signal,
  })
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = page.querySelector('ul')
  list.replaceChildren(...(found ? [found] : []))
  told.textContent = page.querySelector('[data-count]')?.textContent ?? ''
}

function hide() {
  asking?.abort()
  list.replaceChildren()
}

function tell(words) {
  if (words.length >= 3) navigator.sendBeacon(form.dataset.searched, new URLSearchParams({ words }))
}

field?.addEventListener('input', () => {
  const words = field.value.trim()
  if (words === last) return
  last = words
  clearTimeout(typing)
  clearTimeout(resting)
  if (words.length < 2) return hide()
  typing = setTimeout(() => void suggest(words).catch(() => {}), PAUSE)
  resting = setTimeout(tell, REST, words)
})

field?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide()
  if (event.key === 'ArrowDown') {
    const first = list.querySelector('a')
    if (!first) return
    event.preventDefault()
    first.focus()
  }
})

list?.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
  if (event.key === 'Escape') {
    hide()
    field.focus()
  }
  if (next === undefined) return
  event.preventDefault()
  ;(links[next] ?? field).focus()
})

// What was looked for came along in the address to be counted; it need not stay there.
const here = new URL(location.href)
if (here.searchParams.has('q') && here.pathname.includes('/articles/')) {
  here.searchParams.delete('q')
  history.replaceState(null, '', here)
}

// The chat beside the page answers at once. Where there is none, or it does not come, the link leads on.
let asked = ''
const leadOn = () => location.assign(asked)
for (const link of document.querySelectorAll('a[data-ask]')) {
  link.addEventListener('click', (event) => {
    const chat = window.Switchboard
    if (!chat?.open || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    asked = link.href
    chat.on('refused', leadOn)
    chat.open()
  })
}
