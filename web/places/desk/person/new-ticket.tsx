import { Button, Drawer, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openTicket, priorities, TITLE_LIMIT } from '#contracts/tickets.ts'
import type { ContactCard } from '#contracts/contacts.ts'
import { call } from '../../../kit/api.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'
import { FieldInput } from '../../../kit/fields/field-input.tsx'
import { newId } from '../../../kit/id.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useComponents, useTypes, worded } from '../../../kit/vocabulary.ts'
import classes from './person.module.css'
import { sameList } from '../thread/same-list.ts'

type Draft = {
  title: string
  description: string
  typeId: string
  componentId: string
  priority: number
  fields: Record<string, unknown>
}
const empty: Draft = { title: '', description: '', typeId: '', componentId: '', priority: 3, fields: {} }

/** A ticket that an agent opens for this person, for instance while he is on the phone. */
export function NewTicket({ contact, onClose }: { contact: ContactCard; onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const types = useTypes().filter(({ archived, form }) => !archived && form === 'plain')
  const components = useComponents().filter(({ archived }) => !archived)
  const [id] = useState(() => newId())
  const [draft, setDraft] = useState(empty)
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const change = (what: Partial<Draft>) => setDraft((before) => ({ ...before, ...what }))
  const type = types.find((one) => one.id === draft.typeId) ?? types[0]
  // A file needs the ticket first; it is attached in the thread.
  const fields = type?.fields.filter(({ kind }) => kind !== 'file') ?? []
  const errorOf = (field: string) =>
    problem instanceof Problem && problem.field === field ? problem.message : undefined

  async function open() {
    if (!type) return
    setBusy(true)
    setProblem(undefined)
    const known = new Set(fields.map(({ key }) => key))
    const own = Object.fromEntries(Object.entries(draft.fields).filter(([key]) => known.has(key)))
    try {
      const body = { ...draft, id, typeId: type.id, fields: own, contactId: contact.id }
      const { number } = await call(openTicket, {
        body: { ...body, componentId: draft.componentId || null },
      })
      onClose()
      void navigate({ to: '/desk/t/$number', params: { number }, search: sameList })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={t('newTicket.title', { name: contact.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <TextInput
          data-autofocus
          required
          label={t('facts.title')}
          maxLength={TITLE_LIMIT}
          value={draft.title}
          error={errorOf('title')}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <NativeSelect
          label={t('facts.type')}
          value={type?.id ?? ''}
          data={types.map(({ id: value, name }) => ({ value, label: worded(name) }))}
          error={errorOf('typeId')}
          onChange={({ currentTarget }) => change({ typeId: currentTarget.value })}
        />
        <CountedTextarea
          required
          label={t('newTicket.description')}
          limit={type?.descriptionLimit ?? 5000}
          value={draft.description}
          error={errorOf('description')}
          onChange={({ currentTarget }) => change({ description: currentTarget.value })}
        />
        <NativeSelect
          label={t('facts.component')}
          value={draft.componentId}
          data={[
            { value: '', label: t('none') },
            ...components.map(({ id: value, name }) => ({ value, label: worded(name) })),
          ]}
          onChange={({ currentTarget }) => change({ componentId: currentTarget.value })}
        />
        <NativeSelect
          label={t('facts.priority')}
          value={String(draft.priority)}
          data={priorities.map((one) => ({ value: String(one), label: common(`priority.p${one}`) }))}
          onChange={({ currentTarget }) => change({ priority: Number(currentTarget.value) })}
        />
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            value={draft.fields[field.key]}
            isRequired={field.requiredToOpen}
            error={errorOf(`fields.${field.key}`)}
            onChange={(value) => change({ fields: { ...draft.fields, [field.key]: value } })}
          />
        ))}
        {problem !== undefined && <ProblemLine error={problem} />}
        <Button type="submit" loading={isBusy}>
          {t('newTicket.open')}
        </Button>
      </form>
    </Drawer>
  )
}
