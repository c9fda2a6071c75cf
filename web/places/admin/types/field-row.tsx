import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { worded } from '../../../kit/vocabulary.ts'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { Tag } from '../parts/tag.tsx'
import type { DraftField } from './draft.ts'
import { FieldEditor } from './field-editor.tsx'
import classes from './types.module.css'

export function FieldRow({ field, shownKey, faults, isOpen, isDragged, onToggle, ...doing }: FieldRowProps) {
  const { t } = useTranslation('admin-kinds')
  const name = worded(field.label) || t('field.unnamed')
  const { onChange, onRemove, order, handle, row } = doing
  return (
    <li className={classes.field} data-dragged={isDragged || undefined} {...row}>
      <div className={classes.head}>
        <span className={classes.grip} title={t('field.drag')} {...handle}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
          <span className={classes.label}>{name}</span>
          <span className={classes.kind}>{t(`field.kinds.${field.kind}`)}</span>
          {field.requiredToOpen && <Tag tone="info">{t('field.tagOpen')}</Tag>}
          {field.requiredToResolve && <Tag tone="info">{t('field.tagResolve')}</Tag>}
          {field.staffOnly && <Tag tone="warn">{t('field.tagStaff')}</Tag>}
        </UnstyledButton>
        <ReorderButtons name={name} {...order} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('field.remove', { name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen && <FieldEditor field={field} shownKey={shownKey} faults={faults} onChange={onChange} />}
    </li>
  )
}

type FieldRowProps = {
  field: DraftField
  /** What was typed, or what comes of the question. */
  shownKey: string
  faults: ReadonlySet<string>
  isOpen: boolean
  isDragged: boolean
  onToggle: () => void
  onChange: (field: DraftField) => void
  onRemove: () => void
  order: { at: number; length: number; onMove: (to: number) => void }
  handle: HTMLAttributes<HTMLElement>
  row: HTMLAttributes<HTMLElement>
}
