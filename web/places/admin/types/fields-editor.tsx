import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moved } from '../parts/reorder.ts'
import parts from '../parts/parts.module.css'
import { useDrag } from '../parts/use-drag.ts'
import { faultsOfField, keyed, newField } from './draft.ts'
import type { DraftField } from './draft.ts'
import { FieldRow } from './field-row.tsx'
import classes from './types.module.css'

const MOST = 40

/** The own fields of a type, in order; one is open at a time. */
export function FieldsEditor({ fields, isMarked, onChange }: FieldsEditorProps) {
  const { t } = useTranslation('admin-kinds')
  const [open, setOpen] = useState<string | null>(null)
  const move = (from: number, to: number) => onChange((before) => moved(before, from, to))
  const drag = useDrag(move)
  const add = () => {
    const field = newField()
    onChange((before) => [...before, field])
    setOpen(field.uid)
  }
  return (
    <section className={parts.panel}>
      <h2>{t('type.fields')}</h2>
      {fields.length === 0 && <p className={parts.says}>{t('field.none')}</p>}
      <ol className={classes.fields}>
        {keyed(fields).map(({ key }, at) => {
          const field = fields[at]
          if (!field) return null
          const faults = isMarked ? faultsOfField(field) : new Set<string>()
          return (
            <FieldRow
              key={field.uid}
              field={field}
              shownKey={key}
              faults={faults}
              isOpen={open === field.uid || faults.size > 0}
              isDragged={drag.from === at}
              onToggle={() => setOpen(open === field.uid ? null : field.uid)}
              onChange={(next) =>
                onChange((before) => before.map((one) => (one.uid === field.uid ? next : one)))
              }
              onRemove={() => onChange((before) => before.filter((one) => one.uid !== field.uid))}
              order={{ at, length: fields.length, onMove: (to) => move(at, to) }}
              handle={drag.handle(at)}
              row={drag.row(at)}
            />
          )
        })}
      </ol>
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={fields.length >= MOST}
        onClick={add}
      >
        {t('field.add')}
      </Button>
    </section>
  )
}

type FieldsEditorProps = {
  fields: DraftField[]
  isMarked: boolean
  onChange: (change: (before: DraftField[]) => DraftField[]) => void
}
