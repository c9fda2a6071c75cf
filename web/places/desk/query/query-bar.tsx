import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'
import { CompletionList, optionIdOf } from './completion-list.tsx'
import { Problems } from './problems.tsx'
import classes from './query.module.css'
import { useCompletions } from './use-completions.ts'
import { useFindSoon, useQueryText } from './use-query-text.ts'
import type { Find } from './use-query-text.ts'
import { Underlines } from './underlines.tsx'

/** The query in its own language, with what could be written next and what cannot be understood. */
export function QueryBar({ q, onFind }: QueryBarProps) {
  const { t } = useTranslation('desk-list')
  const field = useRef<HTMLInputElement>(null)
  const { text, problems, isUnasked, type, reset } = useQueryText(q)
  const { cursor, offers, picked, open, close, step, isOpen, isValueOffered } = useCompletions(text)
  useFindSoon(text, isUnasked && problems.length === 0 && !isValueOffered, onFind)
  const [scrolled, setScrolled] = useState(0)
  // Half a word is no mistake yet.
  const told = problems.filter(({ from, to }) => !isOpen || cursor < from || cursor > to)

  function take(at: number) {
    const offer = offers[at]
    if (!offer) return
    type(offer.text)
    open(offer.cursor)
    requestAnimationFrame(() => field.current?.setSelectionRange(offer.cursor, offer.cursor))
  }

  useKeys(t('keys.desk'), [{ key: '/', says: t('keys.search'), run: () => field.current?.select() }])

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const keys: Record<string, (() => void) | false> = {
      ArrowDown: () => (isOpen ? step(1) : open(field.current?.selectionStart ?? 0)),
      ArrowUp: isOpen && (() => step(-1)),
      Tab: isOpen && picked >= 0 && (() => take(picked)),
      Enter: () => {
        if (isOpen && picked >= 0) return take(picked)
        close()
        if (problems.length === 0) onFind(text.trim())
      },
      Escape: () => (isOpen && offers.length > 0 ? close() : isUnasked ? reset() : field.current?.blur()),
    }
    const run = keys[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  return (
    <div className={classes.bar}>
      <div className={classes.field} data-wrong={told.length > 0 || undefined}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.typing}>
          <Underlines text={text} problems={told} scrolled={scrolled} />
          <input
            ref={field}
            className={classes.input}
            type="text"
            role="combobox"
            aria-label={t('searchTickets')}
            aria-expanded={isOpen && offers.length > 0}
            aria-controls="completions"
            aria-autocomplete="list"
            aria-activedescendant={picked >= 0 ? optionIdOf(picked) : undefined}
            aria-invalid={told.length > 0}
            aria-describedby={told.length > 0 ? 'query-problems' : undefined}
            placeholder={t('searchHint')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => {
              type(currentTarget.value)
              open(currentTarget.selectionStart ?? currentTarget.value.length)
            }}
            onClick={({ currentTarget }) => open(currentTarget.selectionStart ?? 0)}
            onKeyDown={onKeyDown}
            onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
            onBlur={close}
          />
        </span>
        {text !== '' && (
          <button
            type="button"
            className={classes.empty}
            aria-label={t('emptySearch')}
            onClick={() => onFind('')}
          >
            <IconX size={14} aria-hidden />
          </button>
        )}
      </div>
      <CompletionList id="completions" offers={isOpen ? offers : []} picked={picked} onPick={take} />
      <Problems id="query-problems" problems={told} />
    </div>
  )
}

type QueryBarProps = { q: string; onFind: Find }
