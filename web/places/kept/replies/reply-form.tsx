import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeCannedReply, saveCannedReply } from '#contracts/canned-replies.ts'
import type { CannedReply, Texts } from '#contracts/canned-replies.ts'
import type { Scope } from '#contracts/scopes.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../../admin/parts/leave-guard.tsx'
import parts from '../../admin/parts/parts.module.css'
import { StaleNotice } from '../../admin/parts/stale-notice.tsx'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { RemoveLine } from '../remove-line.tsx'
import { ScopeChoice } from '../scope-choice.tsx'
import { Preview } from './preview.tsx'
import { TextsInput } from './texts-input.tsx'

const draftOf = ({ name, texts, scope, componentId }: CannedReply) => ({ name, texts, scope, componentId })

export function ReplyForm({ reply, scopes, onDone }: ReplyFormProps) {
  const { t } = useTranslation('replies')
  const client = useQueryClient()
  const [base, setBase] = useState(reply)
  const [draft, setDraft] = useState(() => draftOf(reply))
  const [isTried, setTried] = useState(false)
  const isReadOnly = !base.abilities.change
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base))
  const texts = said(draft.texts)
  const isComplete =
    draft.name.trim() !== '' &&
    Object.keys(texts).length > 0 &&
    (draft.scope !== 'component' || draft.componentId !== null)
  const refresh = () => void client.invalidateQueries(cannedQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!isComplete) return
    const body = { ...draft, texts, version: base.version }
    const saved = await call(saveCannedReply, { params: { id: base.id }, body }).finally(refresh)
    say(t('saved', { name: saved.name }))
    onDone()
  })
  const takeTheirs = () => {
    setBase(reply)
    setDraft(draftOf(reply))
  }
  const remove = async () => {
    await call(removeCannedReply, { params: { id: base.id } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['name'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      {reply.version > base.version && (
        <StaleNotice onTheirs={takeTheirs} onMine={() => setBase({ ...base, version: reply.version })} />
      )}
      {isReadOnly && <p className={parts.notice}>{t('readOnly', { name: base.owner.name })}</p>}
      <TextInput
        label={t('name')}
        description={t('nameHelp')}
        maxLength={80}
        readOnly={isReadOnly}
        value={draft.name}
        error={isTried && draft.name.trim() === ''}
        onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
      />
      <TextsInput
        value={draft.texts}
        isReadOnly={isReadOnly}
        isMarked={isTried && Object.keys(texts).length === 0}
        onChange={(next) => setDraft({ ...draft, texts: next })}
      />
      <ScopeChoice
        value={draft}
        scopes={scopes}
        isReadOnly={isReadOnly}
        isMarked={isTried}
        onChange={(scoped) => setDraft({ ...draft, ...scoped })}
      />
      <Preview texts={texts} />
      {error !== null && <ProblemLine error={error} />}
      {!isReadOnly && (
        <div className={parts.foot}>
          <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
            {t('save')}
          </Button>
        </div>
      )}
      {!isReadOnly && base.version > 0 && (
        <RemoveLine name={base.name} asks={t('removeAsk')} onRemove={remove} />
      )}
    </form>
  )
}

/** A language in which nothing is said is left out. */
const said = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))

type ReplyFormProps = { reply: CannedReply; scopes: readonly Scope[]; onDone: () => void }
