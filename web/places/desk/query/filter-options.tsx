import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from './filters.ts'
import classes from './query.module.css'

/** More than these are looked through by typing. */
const MANY = 8

/** The values of a filter under its chip: each press adds or takes away one. Opens itself as soon as it is there. */
export function FilterOptions({
  label,
  options,
  chosen = [],
  onToggle,
  onClear,
  children,
}: FilterOptionsProps) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const [words, setWords] = useState('')
  const isSearched = options.length > MANY
  const combobox = useCombobox({
    onDropdownOpen: () => isSearched && combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setWords('')
    },
  })
  const open = useEffectEvent(() => {
    combobox.focusTarget()
    combobox.openDropdown()
  })
  useEffect(() => open(), [])
  const asked = words.trim().toLowerCase()
  const fitting = options.filter(({ label: name }) => name.toLowerCase().includes(asked))
  return (
    <Combobox
      store={combobox}
      width={240}
      position="bottom-start"
      onOptionSubmit={(value) => {
        if (!onClear || value === '') combobox.closeDropdown()
        if (value === '') onClear?.()
        else onToggle(value)
      }}
    >
      <Combobox.Target targetType="button">
        {children({ onClick: () => combobox.toggleDropdown() })}
      </Combobox.Target>
      <Combobox.Dropdown>
        {isSearched && (
          <Combobox.Search
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value)
              combobox.selectFirstOption()
            }}
            placeholder={common('pickSearch')}
            aria-label={common('pickSearch')}
          />
        )}
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {fitting.map(({ value, label: name }) => (
            <Combobox.Option
              key={value}
              value={value}
              active={chosen.includes(value)}
              className={classes.option}
            >
              <span>{name}</span>
              {chosen.includes(value) && <IconCheck size={15} aria-hidden />}
            </Combobox.Option>
          ))}
          {fitting.length === 0 && <Combobox.Empty>{common('pickNothing')}</Combobox.Empty>}
          {chosen.length > 0 && onClear && (
            <Combobox.Option value="" className={classes.clear}>
              {t('anyValue')}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

export type ButtonProps = Partial<Record<'onClick' | 'onFocus' | 'onPointerEnter', () => void>>

export type FilterOptionsProps = {
  label: string
  options: readonly Option[]
  chosen?: readonly string[]
  onToggle: (value: string) => void
  /** Without it one value is picked and the list closes. */
  onClear?: () => void
  /** Draws the button. */
  children: (button: ButtonProps) => ReactElement
}
