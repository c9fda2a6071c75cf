import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { archiveChatLanguage, saveChatLanguage } from '#contracts/chat-languages.ts'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { AsFile } from './as-file.tsx'
import { LanguageFields } from './language-fields.tsx'
import { chatLanguagesQuery } from './languages-query.ts'
import { WordsPart } from './words-part.tsx'

const asItIs = (language: ChatLanguage) => language

type Given = { language: ChatLanguage; english: Record<string, string>; onDone: () => void }

export function LanguageForm({ language, english, onDone }: Given) {
  const { t } = useTranslation('admin-languages')
  const client = useQueryClient()
  const typed = useDraft(language, asItIs)
  const { base, draft, change } = typed
  const refresh = () => void client.invalidateQueries(chatLanguagesQuery)
  const form = useForm(async () => {
    const { code, name, direction, words } = draft
    const body = { name, direction, words, version: base.version }
    await call(saveChatLanguage, { params: { code }, body }).finally(refresh)
    say(t('saved', { name }))
    onDone()
  })
  const archive = async () => {
    await call(archiveChatLanguage, { params: { code: base.code }, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['code'])
  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <LanguageFields
        draft={draft}
        isNew={base.version === 0}
        codeError={form.errorAt('code')}
        change={change}
      />
      <AsFile draft={draft} english={english} onRead={(words) => change({ words })} />
      <WordsPart draft={draft} english={english} change={change} />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button
          type="submit"
          loading={form.isBusy}
          disabled={!typed.isDirty || draft.name.trim() === '' || !/^[a-z]{2}$/.test(draft.code)}
        >
          {t('save')}
        </Button>
      </div>
      {base.version > 0 && (
        <ArchiveLine
          isArchived={base.archived}
          name={base.name}
          words={t('archive', { returnObjects: true })}
          onChange={archive}
        />
      )}
    </form>
  )
}
