import { Button, Group, Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ByteSize } from '../../../kit/byte-size.tsx'
import { addressOfFile, previewOf } from './attachment.tsx'
import type { FileShown } from './attachment.tsx'
import classes from './attachment.module.css'

/** The picture large, with the way to the file as it was sent. */
export function PictureDialog({ file, onClose }: { file: FileShown; onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={file.name}
      size="auto"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <img
        className={classes.large}
        src={previewOf(file.id, 'large')}
        alt={file.name}
        width={file.picture?.width}
        height={file.picture?.height}
        style={{ height: 'auto' }}
      />
      <Group justify="space-between" mt="md">
        <span className={classes.about}>
          <ByteSize bytes={file.bytes} /> · {file.type}
        </span>
        <Button
          component="a"
          href={addressOfFile(file.id)}
          download={file.name}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
      </Group>
    </Modal>
  )
}
