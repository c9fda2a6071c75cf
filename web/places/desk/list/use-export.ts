import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { fetchCsv, saveAs } from './export.ts'
import type { Exported } from './export.ts'

/** The download of a view: how many rows have come, or undefined while there is none. */
export function useExport() {
  const { t } = useTranslation('desk-list')
  const wordsOf = useProblemWords()
  const running = useRef<AbortController>(undefined)
  const [rows, setRows] = useState<number>()

  async function start(question: Exported, name: string) {
    const control = new AbortController()
    running.current = control
    setRows(0)
    try {
      const file = await fetchCsv(question, { signal: control.signal, onRows: setRows })
      saveAs(file, `${name} ${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (error) {
      if (!control.signal.aborted) say(wordsOf(error).title, { tone: 'bad' })
      else say(t('export.cancelled'))
    } finally {
      setRows(undefined)
    }
  }
  return { rows, start, cancel: () => running.current?.abort() }
}
