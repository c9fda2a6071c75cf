import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../icon.tsx'

type Given = {
  icon: 'more' | 'smile'
  label: string
  className?: string
  children: ComponentChildren
}

/** What opens at a button and goes with Escape, or when one goes on elsewhere. */
export function Popup({ icon, label, className = '', children }: Given) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (!isOpen || !current) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      setOpen(false)
      current.querySelector('button')?.focus()
    }
    /** An entry that was chosen closes it, unless it asks further. */
    const onChoose = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-closes]')) setOpen(false)
    }
    const onLeave = ({ target }: Event) => {
      if (target instanceof Node && !current.contains(target)) setOpen(false)
    }
    current.addEventListener('keydown', onKey)
    current.addEventListener('click', onChoose)
    document.addEventListener('focusin', onLeave)
    document.addEventListener('pointerdown', onLeave)
    return () => {
      current.removeEventListener('keydown', onKey)
      current.removeEventListener('click', onChoose)
      document.removeEventListener('focusin', onLeave)
      document.removeEventListener('pointerdown', onLeave)
    }
  }, [isOpen])
  return (
    <div class={`menu ${className}`} ref={box}>
      <button
        type="button"
        class="round"
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={icon} />
      </button>
      {isOpen && <div class="entries">{children}</div>}
    </div>
  )
}
