import { Button, CloseButton, FileButton, Group, Input } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.ts'
import { useFieldParts } from './use-field-parts.ts'

/** Chooses the file; the form that holds the field sends it. */
export function FileField(props: FieldProps) {
  const { t } = useTranslation('fields')
  const { file, onChange } = props
  const { label, description, withAsterisk, error } = useFieldParts(props)
  const clear = () => {
    file?.onPick(null)
    onChange(null)
  }
  return (
    <Input.Wrapper
      label={label}
      description={description}
      withAsterisk={withAsterisk}
      error={error}
      labelElement="div"
    >
      <Group gap="xs" mt={4}>
        <FileButton onChange={(picked) => picked && file?.onPick(picked)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              aria-label={
                file?.name ? `${label}: ${file.name}, ${t('otherFile')}` : `${label}: ${t('pickFile')}`
              }
            >
              {file?.name ?? t('pickFile')}
            </Button>
          )}
        </FileButton>
        {file?.name && <CloseButton aria-label={t('takeAway')} onClick={clear} />}
      </Group>
    </Input.Wrapper>
  )
}
