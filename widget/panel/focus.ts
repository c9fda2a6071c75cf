const reachable =
  'a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),[tabindex="0"]'

/** Where somebody comes to who opens the panel or steps to another screen: what he will use, else the panel itself. */
export function moveFocus() {
  // After the screen has been drawn.
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-first]')
    // On a phone the keyboard would cover what one has not seen yet.
    const isKeyboard = first instanceof HTMLInputElement && matchMedia('(pointer: coarse)').matches
    const target = isKeyboard ? null : first
    ;(target ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true })
  })
}

/** While it covers the page there is nothing else to go to: after the last comes the first. */
export function keepInside(event: KeyboardEvent) {
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.checkVisibility())
  const [first] = all
  const last = all.at(-1)
  const [edge, next] = event.shiftKey ? [first, last] : [last, first]
  if (document.activeElement !== edge) return
  event.preventDefault()
  next?.focus()
}
