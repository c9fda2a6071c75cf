import { ActionIcon, Menu } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { signs } from '#contracts/emoji.ts'
import classes from './emoji-menu.module.css'
import { writeAtCursor } from './write-at-cursor.ts'
import type { TextPlace } from './write-at-cursor.ts'

/** A sign where the cursor is. */
export function EmojiMenu({ place, size }: { place: TextPlace; size: number }) {
  const { t } = useTranslation()
  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          className={classes.button}
          variant="subtle"
          color="gray"
          size={size}
          aria-label={t('emoji')}
          title={t('emoji')}
        >
          <IconMoodSmile size={size > 40 ? 20 : 18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.signs}>
        {signs.map((sign) => (
          <Menu.Item key={sign} onClick={() => writeAtCursor(place, () => sign)}>
            {sign}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
