import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useLook } from '../../../../kit/look.ts'
import localized from '../../parts/localized-input.module.css'
import { useEditor } from '../editor/editor-context.ts'
import { namesAt } from '../graph/names-at.ts'
import { languagesAsked } from './languages-asked.ts'
import { InsertName } from './insert-name.tsx'
import { languageName } from './use-condition-parts.ts'

type Texts = Record<string, string>

/** What the guide says, in every language of the house and of the inboxes; names can be put in where one writes. */
export function SaidInput({ label, node, value, isNeeded, onChange }: SaidInputProps) {
  const { t } = useTranslation('admin-flows')
  const { graph, languages } = useEditor()
  const { languages: house } = useLook()
  const inputs = useRef(new Map<string, HTMLTextAreaElement>())
  const last = useRef<string>(house[0] ?? 'en')
  const isBegun = Object.values(value).some((text) => text.trim() !== '')
  const isMissing = (language: string) =>
    languages.includes(language) && !value[language]?.trim() && (isNeeded || isBegun)

  const insert = (name: string) => {
    const language = last.current
    const text = value[language] ?? ''
    const at = inputs.current.get(language)?.selectionStart ?? text.length
    onChange({ ...value, [language]: `${text.slice(0, at)}{{${name}}}${text.slice(at)}` }, language)
    inputs.current.get(language)?.focus()
  }
  return (
    <fieldset className={localized.localized}>
      <legend>{label}</legend>
      {languagesAsked(house, languages, value).map((language) => (
        <Textarea
          key={language}
          ref={(input) => void (input && inputs.current.set(language, input))}
          lang={language}
          autosize
          minRows={language === house[0] ? 2 : 1}
          maxRows={10}
          maxLength={1000}
          value={value[language] ?? ''}
          aria-label={`${label}, ${languageName(language)}`}
          leftSection={<span className={localized.tongue}>{language}</span>}
          error={isMissing(language) && t('missing')}
          onFocus={() => {
            last.current = language
          }}
          onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value }, language)}
        />
      ))}
      <InsertName names={namesAt(graph, node)} onInsert={insert} />
    </fieldset>
  )
}

type SaidInputProps = {
  label: string
  node: FlowNode
  value: Texts
  isNeeded: boolean
  onChange: (value: Texts, language: string) => void
}
