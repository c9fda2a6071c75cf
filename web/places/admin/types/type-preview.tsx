import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketType } from '#contracts/ticket-types.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'
import { FieldInput } from '../../../kit/fields/field-input.tsx'
import { TypeIcon } from '../../../kit/type-icon.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import classes from './types.module.css'

const viewers = ['opens', 'resolves'] as const

/** The form that comes of the draft, to be tried out: nothing of it is kept. */
export function TypePreview({
  type,
}: {
  type: Pick<TicketType, 'name' | 'icon' | 'descriptionLimit' | 'fields'>
}) {
  const { t } = useTranslation('admin-kinds')
  const [viewer, setViewer] = useState<(typeof viewers)[number]>('opens')
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [description, setDescription] = useState('')
  const opens = viewer === 'opens'
  const fields = type.fields.filter((field) => !opens || !field.staffOnly)
  return (
    <aside className={`${parts.panel} ${classes.preview}`} aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <SegmentedControl
        fullWidth
        size="xs"
        mb="md"
        aria-label={t('preview.title')}
        value={viewer}
        data={viewers.map((value) => ({ value, label: t(`preview.${value}`) }))}
        onChange={(value) => setViewer(value === 'resolves' ? 'resolves' : 'opens')}
      />
      <div className={parts.form}>
        <p className={parts.who}>
          <TypeIcon name={type.icon} size={20} />
          <strong>{worded(type.name) || t('field.unnamed')}</strong>
        </p>
        {opens && (
          <CountedTextarea
            label={t('preview.description')}
            limit={type.descriptionLimit}
            value={description}
            onChange={({ currentTarget }) => setDescription(currentTarget.value)}
          />
        )}
        {fields.map((field, at) => (
          <FieldInput
            key={`${field.key}.${field.kind}.${at}`}
            field={{
              ...field,
              label: { ...field.label, ...unnamed(worded(field.label), t('field.unnamed')) },
            }}
            value={values[field.key] ?? null}
            isRequired={opens ? field.requiredToOpen : field.requiredToResolve}
            onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
        {fields.length === 0 && !opens && <p className={parts.says}>{t('preview.nothing')}</p>}
      </div>
    </aside>
  )
}

const unnamed = (said: string, instead: string) =>
  said.trim() ? {} : { en: instead, bg: instead, ru: instead }
