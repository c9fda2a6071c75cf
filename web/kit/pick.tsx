import { Combobox, UnstyledButton, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './fact.module.css'

export type PickOption = { value: string; label: string; look?: ReactNode; side?: string }

/** More than these are looked through by typing. */
const MANY = 7

/** A fact that can be changed where it stands: shows label and value, opens a list of choices. */
export function Pick({ label, value, look, options, onPick, isReadOnly = false, buttonRef }: PickProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const isSearched = options.length > MANY
  const combobox = useCombobox({
    onDropdownOpen: () => {
      combobox.updateSelectedOptionIndex('active')
      if (isSearched) combobox.focusSearchInput()
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setWords('')
    },
  })
  const chosen = options.find((option) => option.value === value)
  const shown = look ?? chosen?.look ?? chosen?.label ?? t('nobody')
  const content = (
    <>
      <span>{label}</span> <span className={classes.value}>{shown}</span>
    </>
  )
  if (isReadOnly) {
    return (
      <span className={classes.fact} data-empty={value === '' || undefined}>
        {content}
      </span>
    )
  }
  const fitting = options.filter((option) => option.label.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <Combobox
      store={combobox}
      width={260}
      position="bottom-start"
      onOptionSubmit={(picked) => {
        combobox.closeDropdown()
        combobox.focusTarget()
        if (picked !== value) onPick(picked)
      }}
    >
      <Combobox.Target targetType="button">
        <UnstyledButton
          ref={buttonRef}
          className={classes.fact}
          data-empty={value === '' || undefined}
          onClick={() => combobox.toggleDropdown()}
        >
          {content}
          <IconChevronDown size={13} className={classes.caret} aria-hidden />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        {isSearched && (
          <Combobox.Search
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value)
              combobox.selectFirstOption()
            }}
            placeholder={t('pickSearch')}
            aria-label={t('pickSearch')}
          />
        )}
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {fitting.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              {option.look ?? option.label}
              {option.side && <span className={classes.side}>{option.side}</span>}
            </Combobox.Option>
          ))}
          {fitting.length === 0 && <Combobox.Empty>{t('pickNothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

type PickProps = {
  label: string
  value: string
  look?: ReactNode
  options: readonly PickOption[]
  onPick: (value: string) => void
  isReadOnly?: boolean
  buttonRef?: Ref<HTMLButtonElement>
}
