import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scope } from '#contracts/scopes.ts'
import { useForm } from '../../kit/form.ts'
import { ProblemLine } from '../../kit/problem-line.tsx'
import { say } from '../../kit/toast.ts'
import { LeaveGuard } from '../admin/parts/leave-guard.tsx'
import parts from '../admin/parts/parts.module.css'
import { StaleNotice } from '../admin/parts/stale-notice.tsx'
import type { Kept } from './kept.ts'
import classes from './kept.module.css'
import { RemoveLine } from './remove-line.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import type { Scoped } from './scope-choice.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

/** Name and circle, and between them what this kind has beside. */
export function KeptForm<K extends Kept, Own>({
  kept,
  kind,
  scopes,
  onDone,
  children,
}: KeptFormProps<K, Own>) {
  const { t } = useTranslation('kept')
  const typed = useKeptDraft(kept, kind.ownOf)
  const { base, circle, own } = typed
  const [isTried, setTried] = useState(false)
  const isReadOnly = !base.abilities.change
  const isNew = base.version === 0
  const isWhole =
    circle.name.trim() !== '' &&
    kind.isWhole(own) &&
    (circle.scope !== 'component' || circle.componentId !== null)
  const form = useForm(async () => {
    setTried(true)
    if (!isWhole) return
    const saved = await kind.save(base.id, { ...own, ...circle, version: base.version })
    say(t('saved', { name: saved.name }))
    onDone()
  })
  const error = form.errorBeside(['name', ...kind.fieldsOf(own)])

  return (
    <form
      className={`${parts.form} ${classes.form}`}
      data-only-read={isReadOnly || undefined}
      noValidate
      onSubmit={form.submit}
    >
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      {isReadOnly && <p className={parts.notice}>{t('readOnly', { name: base.owner.name })}</p>}
      <TextInput
        label={t('name')}
        description={kind.nameHelp}
        maxLength={80}
        readOnly={isReadOnly}
        value={circle.name}
        error={isTried && circle.name.trim() === ''}
        onChange={({ currentTarget }) => typed.put({ name: currentTarget.value })}
      />
      {children({
        own,
        onChange: typed.setOwn,
        isReadOnly,
        isTried,
        scope: circle.scope,
        errorAt: form.errorAt,
        circle: (
          <ScopeChoice
            value={circle}
            scopes={scopes}
            isReadOnly={isReadOnly}
            isMarked={isTried}
            onChange={typed.put}
          />
        ),
      })}
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        {!isNew && (
          <Button variant="default" onClick={() => kind.copy(base.id)}>
            {t('copy')}
          </Button>
        )}
        {!isReadOnly && (
          <Button type="submit" loading={form.isBusy} disabled={!isNew && !typed.isDirty}>
            {t('save')}
          </Button>
        )}
      </div>
      {!isReadOnly && !isNew && (
        <RemoveLine
          name={base.name}
          asks={kind.removeAsk}
          onRemove={async () => {
            await kind.remove(base.id)
            onDone()
          }}
        />
      )}
    </form>
  )
}

/** What one kind of kept things is: its own part, how it is saved and removed, and its words. */
export type KeptKind<K, Own> = {
  ownOf: (kept: K) => Own
  isWhole: (own: Own) => boolean
  /** Names of the fields that a refusal may stand at. */
  fieldsOf: (own: Own) => string[]
  save: (id: string, body: Own & Scoped & { name: string; version: number }) => Promise<{ name: string }>
  remove: (id: string) => Promise<unknown>
  /** Begins a new one with what stands in this one as it was saved. */
  copy: (id: string) => void
  nameHelp: string
  removeAsk: string
}

export type OwnPart<Own> = {
  own: Own
  onChange: (own: Own) => void
  isReadOnly: boolean
  isTried: boolean
  scope: Scope
  errorAt: (name: string) => string | undefined
  /** The choice for whom it is kept, to be put where it reads best. */
  circle: ReactNode
}

type KeptFormProps<K, Own> = {
  kept: K
  kind: KeptKind<K, Own>
  scopes: readonly Scope[]
  onDone: () => void
  children: (part: OwnPart<Own>) => ReactNode
}
