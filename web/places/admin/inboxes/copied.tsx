import { ActionIcon, CopyButton, Textarea } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Something to take along as it stands. */
export function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('admin-inboxes')
  return (
    <Textarea
      label={label}
      readOnly
      autosize
      value={text}
      styles={{ input: { fontFamily: 'var(--font-mono)' } }}
      rightSection={
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t(copied ? 'copied' : 'copy')}
              onClick={copy}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      }
    />
  )
}
