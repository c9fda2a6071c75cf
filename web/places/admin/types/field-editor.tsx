import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldKinds } from '#contracts/ticket-types.ts'
import { LocalizedInput } from '../parts/localized-input.tsx'
import parts from '../parts/parts.module.css'
import { ChoicesEditor } from './choices-editor.tsx'
import { takesChoices, takesLimits } from './draft.ts'
import type { DraftField } from './draft.ts'
import { FieldLimits } from './field-limits.tsx'
import classes from './types.module.css'

/** Kind and key stay once they are saved: the tickets that were filled in hold values of them. */
export function FieldEditor({ field, shownKey, faults, onChange }: FieldEditorProps) {
  const { t } = useTranslation('admin-kinds')
  const { kind, label, help, isNew, staffOnly } = field
  const change = (part: Partial<DraftField>) => onChange({ ...field, ...part })
  const tick = (name: 'requiredToOpen' | 'requiredToResolve') => ({
    label: t(`field.${name}`),
    checked: field[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      change({ [name]: currentTarget.checked }),
  })
  return (
    <div className={classes.editor}>
      <div className={parts.pair}>
        <NativeSelect
          label={t('field.kind')}
          description={isNew ? undefined : t('field.kindFixed')}
          value={kind}
          disabled={!isNew}
          data={fieldKinds.map((one) => ({ value: one, label: t(`field.kinds.${one}`) }))}
          onChange={({ currentTarget }) =>
            change({ kind: fieldKinds.find((one) => one === currentTarget.value) ?? kind })
          }
        />
        <TextInput
          label={t('key')}
          description={isNew ? undefined : t('keyFixed')}
          value={shownKey}
          readOnly={!isNew}
          autoCapitalize="none"
          spellCheck={false}
          error={faults.has('key') && t('keyWrong')}
          onChange={({ currentTarget }) => change({ key: currentTarget.value })}
        />
      </div>
      <LocalizedInput
        label={t('field.label')}
        value={label}
        isMarked={faults.has('label')}
        onChange={(next) => change({ label: next })}
      />
      <LocalizedInput
        label={t('field.help')}
        description={t('field.helpSays')}
        value={help}
        isMarked={faults.has('help')}
        onChange={(next) => change({ help: next })}
      />
      {takesLimits(kind) && <FieldLimits field={field} isWrong={faults.has('limits')} onChange={change} />}
      {takesChoices(kind) && (
        <ChoicesEditor
          choices={field.choices}
          isMarked={faults.has('choices')}
          onChange={(choices) => change({ choices })}
        />
      )}
      <div className={classes.ticks}>
        <Checkbox {...tick('requiredToOpen')} disabled={staffOnly} />
        <Checkbox {...tick('requiredToResolve')} />
        <Checkbox
          label={t('field.staffOnly')}
          checked={staffOnly}
          onChange={({ currentTarget: { checked } }) =>
            change({ staffOnly: checked, ...(checked && { requiredToOpen: false }) })
          }
        />
      </div>
    </div>
  )
}

type FieldEditorProps = {
  field: DraftField
  shownKey: string
  faults: ReadonlySet<string>
  onChange: (field: DraftField) => void
}
