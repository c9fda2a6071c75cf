import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Up and down for who has no mouse, or a phone. The button stays under the finger while its row moves. */
export function ReorderButtons({ name, at, length, onMove }: ReorderButtonsProps) {
  const { t } = useTranslation('admin')
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('moveUp', { name })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('moveDown', { name })}
        disabled={at === length - 1}
        onClick={() => onMove(at + 1)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
    </>
  )
}

type ReorderButtonsProps = { name: string; at: number; length: number; onMove: (to: number) => void }
