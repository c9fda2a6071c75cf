import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import { WORD_LIMIT } from '#contracts/chat-languages.ts'
import parts from '../parts/parts.module.css'

type Given = {
  draft: ChatLanguage
  english: Record<string, string>
  onRead: (words: Record<string, string>) => void
}

/** The words as a file for whoever translates, and back in. */
export function AsFile({ draft, english, onRead }: Given) {
  const { t } = useTranslation('admin-languages')
  const [told, setTold] = useState('')
  const read = async (file: File | null) => {
    if (!file) return
    const words = wordsFrom(await file.text(), english)
    if (words) onRead({ ...draft.words, ...words })
    setTold(words ? t('read', { count: Object.keys(words).length }) : t('unreadable'))
  }
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <p>{t('fileSays')}</p>
        <Group gap="xs">
          <Button variant="default" onClick={() => download(draft, english)}>
            {t('export')}
          </Button>
          <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t('import')}
              </Button>
            )}
          </FileButton>
        </Group>
      </div>
      <output>{told}</output>
    </section>
  )
}

/** What is not translated stands there in English. */
function download({ code, words }: ChatLanguage, english: Record<string, string>) {
  const text = JSON.stringify({ ...english, ...words }, null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `chat-${code || 'new'}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Those that the chat knows, in one line each; English ones were not translated. Null for what is no such file. */
function wordsFrom(text: string, english: Record<string, string>): Record<string, string> | null {
  let all: unknown
  try {
    all = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof all !== 'object' || all === null || Array.isArray(all)) return null
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, said]) =>
      name in english && typeof said === 'string' && said !== english[name]
        ? [[name, said.replace(/\s+/g, ' ').slice(0, WORD_LIMIT)]]
        : [],
    ),
  )
}
