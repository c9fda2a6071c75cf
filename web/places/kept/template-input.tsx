import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_LIMIT, templateVariables } from '#contracts/canned-replies.ts'
import type { TemplateVariable } from '#contracts/canned-replies.ts'
import { CountedTextarea } from '../../kit/counted-textarea.tsx'
import { useVariableWords } from './use-variable-words.ts'
import classes from './kept.module.css'

/** A text with names in braces, which buttons put where the cursor is. */
export function TemplateInput({ label, help, language, value, onChange, ...state }: TemplateInputProps) {
  const { t } = useTranslation('kept')
  const field = useRef<HTMLTextAreaElement>(null)
  const words = useVariableWords()
  function insert(name: TemplateVariable) {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {}
    const written = `{{${name}}}`
    onChange(value.slice(0, selectionStart) + written + value.slice(selectionEnd))
    field.current?.focus()
    const cursor = selectionStart + written.length
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor))
  }
  return (
    <div>
      <CountedTextarea
        ref={field}
        label={label}
        description={help}
        {...(language && { lang: language })}
        limit={TEMPLATE_LIMIT}
        minRows={5}
        readOnly={state.isReadOnly}
        error={state.isMarked || undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {!state.isReadOnly && (
        <div className={classes.insert}>
          <span>{t('insert')}</span>
          {templateVariables.map((name) => (
            <Button key={name} variant="default" size="compact-xs" onClick={() => insert(name)}>
              {words(name)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

type TemplateInputProps = {
  label: string
  help?: string
  language?: string
  value: string
  onChange: (value: string) => void
  isReadOnly: boolean
  isMarked: boolean
}
