import { Button, TextInput } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import { useTranslation } from 'react-i18next'
import type { Component, TicketType } from '#contracts/ticket-types.ts'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'
import { FittingArticles } from '../../../kit/articles/fitting-articles.tsx'
import { Counter } from '../../../kit/counter.tsx'
import { FieldInput } from '../../../kit/fields/field-input.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { ChosenFiles } from './chosen-files.tsx'
import { ComponentChoice } from './component-choice.tsx'
import { ContactDetails } from './contact-details.tsx'
import { useDraft } from './draft.ts'
import classes from './new-ticket.module.css'
import { LikelyComponents } from './likely-components.tsx'
import { PriorityChoice } from './priority-choice.tsx'
import { TypeChoice } from './type-choice.tsx'
import { useChosenFiles } from './use-chosen-files.ts'
import { useSendTicket } from './use-send-ticket.ts'

type Offered = {
  types: readonly z.output<typeof TicketType>[]
  components: readonly z.output<typeof Component>[]
}

/** Asks what the chosen type needs. What is written stays until the ticket is there. */
export function NewTicketForm({ types, components }: Offered) {
  const { t } = useTranslation('portal-ticket')
  const { title } = useSearch({ from: '/portal/new' })
  const form = useRef<HTMLFormElement>(null)
  const { draft, change, drop } = useDraft(title)
  const files = useChosenFiles()
  const type = types.find(({ id }) => id === draft.typeId) ?? types[0]
  const { send, isBusy, errorAt, errorBeside } = useSendTicket({ draft, type, files, drop, form })
  if (!type) return null
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className={classes.asked}>
        <TypeChoice types={types} chosen={type.id} onChoose={(typeId) => change({ typeId })} />
        <div>
          <TextInput
            label={t('new.title')}
            description={t('new.titleHelp')}
            withAsterisk
            aria-required
            data-field="title"
            value={draft.title}
            error={errorAt('title')}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <Counter length={draft.title.trim().length} limit={TITLE_LIMIT} />
        </div>
        <FittingArticles said={draft.title} />
        {type.fields.map((field) => (
          <FieldInput
            key={`${type.id} ${field.key}`}
            field={field}
            value={draft.fields[field.key]}
            isRequired={field.requiredToOpen}
            error={errorAt(`fields.${field.key}`)}
            onChange={(value) => change({ fields: { ...draft.fields, [field.key]: value } })}
            file={files.ofField(field.key)}
          />
        ))}
        <CountedTextarea
          label={t('new.description')}
          withAsterisk
          aria-required
          data-field="description"
          minRows={4}
          limit={type.descriptionLimit}
          value={draft.description}
          error={errorAt('description')}
          onChange={({ currentTarget }) => change({ description: currentTarget.value })}
        />
        <ChosenFiles files={files} />
      </div>
      <div className={classes.beside}>
        <ComponentChoice
          components={components}
          value={draft.componentId}
          error={errorAt('componentId')}
          onChoose={(componentId) => change({ componentId })}
        />
        {draft.componentId === '' && (
          <LikelyComponents
            types={types}
            chosenType={type.id}
            onType={(typeId) => change({ typeId })}
            said={`${draft.title} ${draft.description}`}
            components={components}
            onChoose={(componentId) => change({ componentId })}
          />
        )}
        <PriorityChoice value={draft.priority} onChoose={(priority) => change({ priority })} />
        <ContactDetails />
      </div>
      <div className={classes.end}>
        {errorBeside !== null && <ProblemLine error={errorBeside} />}
        <Button type="submit" size="md" loading={isBusy}>
          {t('new.send')}
        </Button>
        <span className={classes.kept}>{t('new.kept')}</span>
      </div>
    </form>
  )
}
