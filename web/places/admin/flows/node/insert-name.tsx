import { Button, Menu } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Puts what was answered before into a text, by its name. */
export function InsertName({
  names,
  onInsert,
}: {
  names: readonly string[]
  onInsert: (name: string) => void
}) {
  const { t } = useTranslation('admin-flows')
  if (names.length === 0) return null
  return (
    <div>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" leftSection={<IconBraces size={14} aria-hidden />}>
            {t('insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {names.map((name) => (
            <Menu.Item key={name} onClick={() => onInsert(name)}>
              {`{{${name}}}`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
