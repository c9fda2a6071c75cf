import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Macro } from '#contracts/macros.ts'
import { FilterList } from '../query/filter-list.tsx'
import type { ButtonProps } from '../query/filter-options.tsx'

const MANAGE = 'manage'

/** The macros under a button; the last entry leads to where they are looked after. */
export function MacroList({ macros, onPick, children }: MacroListProps) {
  const { t } = useTranslation('macros')
  const navigate = useNavigate()
  return (
    <FilterList
      label={t('list')}
      options={[
        ...macros.map(({ id, name }) => ({ value: id, label: name })),
        { value: MANAGE, label: t(macros.length > 0 ? 'manage' : 'addFirst') },
      ]}
      onToggle={(id) => (id === MANAGE ? void navigate({ to: '/desk/macros' }) : onPick(id))}
    >
      {children}
    </FilterList>
  )
}

type MacroListProps = {
  macros: readonly Macro[]
  onPick: (id: string) => void
  /** Draws the button. */
  children: (button: ButtonProps) => ReactElement
}
