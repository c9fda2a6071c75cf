import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WORD_LIMIT } from '#contracts/chat-languages.ts'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import parts from '../parts/parts.module.css'
import classes from './languages.module.css'

type Given = {
  draft: ChatLanguage
  english: Record<string, string>
  change: (part: Partial<ChatLanguage>) => void
}

/** All that the chat says, each beside the English; what stays empty is said in English. */
export function WordsPart({ draft: { code, direction, words }, english, change }: Given) {
  const { t } = useTranslation('admin-languages')
  const lost = (name: string) => gapsIn(english[name] ?? '').filter((gap) => !words[name]?.includes(gap))
  return (
    <section className={parts.section}>
      <h3>{t('words')}</h3>
      <p className={parts.help}>{t('wordsHelp')}</p>
      {Object.entries(english).map(([name, text]) => (
        <div key={name} className={classes.word}>
          <span lang="en" id={`word-${name}`}>
            {text}
          </span>
          <TextInput
            aria-labelledby={`word-${name}`}
            lang={code}
            dir={direction}
            maxLength={WORD_LIMIT}
            error={words[name] && lost(name).length > 0 ? t('gap', { gap: lost(name).join(' ') }) : undefined}
            value={words[name] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ words: { ...words, [name]: value } })}
          />
        </div>
      ))}
    </section>
  )
}

/** Where something is put in: `{n}`. */
const gapsIn = (text: string): string[] => text.match(/\{\w+\}/g) ?? []
