import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeArticleCategory, saveArticleCategory } from '#contracts/article-categories.ts'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { LeaveGuard } from '../../admin/parts/leave-guard.tsx'
import { LocalizedInput } from '../../admin/parts/localized-input.tsx'
import { isSaid, keyFrom } from '../../admin/parts/localized.ts'
import parts from '../../admin/parts/parts.module.css'
import { StaleNotice } from '../../admin/parts/stale-notice.tsx'
import { IconPick } from '../../admin/types/icon-pick.tsx'
import { categoriesQuery } from '../articles-query.ts'

type Form = { category: ArticleCategory; all: readonly ArticleCategory[]; onDone: () => void }

const draftOf = ({ parentId, slug, name, icon }: ArticleCategory) => ({ parentId, slug, name, icon })

export function CategoryForm({ category, all, onDone }: Form) {
  const { t } = useTranslation(['articles', 'admin-kinds'])
  const client = useQueryClient()
  const [base, setBase] = useState(category)
  const [draft, setDraft] = useState(() => draftOf(category))
  const [isTried, setTried] = useState(false)
  const isNew = base.version === 0
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base))
  const slug = draft.slug === '' ? keyFrom(draft.name.en, 60).replaceAll('_', '-') : draft.slug
  const isParent = all.some(({ parentId }) => parentId === base.id)
  const refresh = () => void client.invalidateQueries(categoriesQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!isSaid(draft.name) || slug === '') return
    const body = { ...draft, slug, place: base.place, version: base.version }
    const saved = await call(saveArticleCategory, { params: { id: base.id }, body }).finally(refresh)
    say(t('admin-kinds:saved', { name: worded(saved.name) }))
    onDone()
  })
  const takeTheirs = () => {
    setBase(category)
    setDraft(draftOf(category))
  }
  const error = form.errorBeside(['slug'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      {category.version > base.version && (
        <StaleNotice onTheirs={takeTheirs} onMine={() => setBase({ ...base, version: category.version })} />
      )}
      <LocalizedInput
        label={t('categories.name')}
        value={draft.name}
        isMarked={isTried}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextInput
        label={t('categories.slug')}
        description={t('categories.slugHelp')}
        value={slug}
        maxLength={60}
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorAt('slug')}
        onChange={({ currentTarget }) => setDraft({ ...draft, slug: currentTarget.value })}
      />
      <NativeSelect
        label={t('categories.under')}
        description={isParent ? t('categories.isParent') : undefined}
        disabled={isParent}
        value={draft.parentId ?? ''}
        data={[
          { value: '', label: t('categories.top') },
          ...all
            .filter(({ id, parentId }) => parentId === null && id !== base.id)
            .map(({ id, name }) => ({ value: id, label: worded(name) })),
        ]}
        onChange={({ currentTarget }) => setDraft({ ...draft, parentId: currentTarget.value || null })}
      />
      <IconPick value={draft.icon} onChange={(icon) => setDraft({ ...draft, icon })} />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
          {t('text.save')}
        </Button>
      </div>
      {!isNew && <Removing category={base} onRemoved={onDone} />}
    </form>
  )
}

function Removing({ category, onRemoved }: { category: ArticleCategory; onRemoved: () => void }) {
  const { t } = useTranslation('articles')
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const remove = async () => {
    await call(removeArticleCategory, { params: { id: category.id } })
    void client.invalidateQueries(categoriesQuery)
    onRemoved()
  }
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <p>{t('categories.removeSays')}</p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('remove.verb')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('categories.removeTitle', { name: worded(category.name) })}
        verb={t('remove.verb')}
        isGrave
        onConfirm={remove}
        onClose={() => setOpen(false)}
      >
        {t('categories.removeAsk')}
      </ConfirmDialog>
    </section>
  )
}
