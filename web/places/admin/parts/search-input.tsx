import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

const PAUSE = 250

/** Looks while one types, after a short pause. */
export function SearchInput({ label, value, onSearch }: SearchInputProps) {
  const { t } = useTranslation('admin')
  const [text, setText] = useState(value)
  const search = useEffectEvent((words: string) => words !== value && onSearch(words))
  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      value={text}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t('clear')} onClick={() => setText('')} />}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  )
}

type SearchInputProps = { label: string; value: string; onSearch: (words: string) => void }
