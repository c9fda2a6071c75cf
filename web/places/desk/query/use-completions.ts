import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { completionsAt } from './completions.ts'
import { isFilter, useFilterOptions } from './filters.ts'

const closed = { isOpen: false, cursor: 0, picked: -1 }

/** What is offered at the cursor, and which of it the arrow keys have come to. */
export function useCompletions(text: string) {
  const { t } = useTranslation('desk-list')
  const options = useFilterOptions()
  const [{ isOpen, cursor, picked }, setState] = useState(closed)
  const offers = completionsAt(text, Math.min(cursor, text.length), {
    field: (name) => t(`field.${name}` as 'field.status'),
    values: (field) => (isFilter(field) ? options[field] : []),
  })
  return {
    cursor,
    offers,
    picked: isOpen ? picked : -1,
    isOpen,
    isValueOffered: isOpen && offers.some(({ what }) => what === 'value'),
    open: (at: number) => setState({ isOpen: true, cursor: at, picked: -1 }),
    close: () => setState(closed),
    step: (by: number) =>
      setState((before) => ({ ...before, picked: wrapped(before.picked + by, offers.length) })),
  }
}

const wrapped = (at: number, count: number) => (at < 0 ? count - 1 : at >= count ? 0 : at)
