import { NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LocalizedInput } from '../parts/localized-input.tsx'
import { isKey } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { typeFrom } from './draft.ts'
import type { Draft } from './draft.ts'
import { IconPick } from './icon-pick.tsx'

const MOST = 5000

export function TypeFacts({ draft, onChange, isNew, isMarked, keyError }: TypeFactsProps) {
  const { t } = useTranslation('admin-kinds')
  const { key } = typeFrom(draft)
  return (
    <section className={parts.panel}>
      <div className={parts.form}>
        <LocalizedInput
          label={t('name')}
          value={draft.name}
          isMarked={isMarked}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <div className={parts.pair}>
          <TextInput
            label={t('key')}
            description={t(isNew ? 'type.keyHelp' : 'keyFixed')}
            value={key}
            readOnly={!isNew}
            autoCapitalize="none"
            spellCheck={false}
            error={isMarked && !isKey(key) ? t('keyWrong') : keyError}
            onChange={({ currentTarget }) => onChange({ ...draft, key: currentTarget.value })}
          />
          <NumberInput
            label={t('type.limit')}
            description={t('type.limitHelp')}
            value={draft.descriptionLimit}
            min={1}
            max={MOST}
            clampBehavior="blur"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            onChange={(value) => onChange({ ...draft, descriptionLimit: Number(value) || MOST })}
          />
        </div>
        <NumberInput
          label={t('type.closing')}
          description={t('type.closingHelp')}
          placeholder={t('type.closingNever')}
          value={draft.closeAfterDays ?? ''}
          min={2}
          max={365}
          clampBehavior="blur"
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => onChange({ ...draft, closeAfterDays: Number(value) || null })}
        />
        <IconPick value={draft.icon} onChange={(icon) => onChange({ ...draft, icon })} />
      </div>
    </section>
  )
}

type TypeFactsProps = {
  draft: Draft
  onChange: (draft: Draft) => void
  isNew: boolean
  isMarked: boolean
  keyError: string | undefined
}
