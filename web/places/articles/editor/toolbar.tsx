import { ActionIcon, FileButton, Tooltip } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './editor.module.css'
import { edits } from './markdown-edit.ts'
import type { Edit } from './markdown-edit.ts'

const icons = {
  bold: IconBold,
  italic: IconItalic,
  heading: IconH2,
  subheading: IconH3,
  list: IconList,
  numbers: IconListNumbers,
  quote: IconBlockquote,
  link: IconLink,
  table: IconTable,
}

export function Toolbar({ onEdit, onPictures }: ToolbarProps) {
  const { t } = useTranslation('articles')
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('tools.label')}>
      {edits.map((edit) => {
        const Icon = icons[edit]
        return (
          <Tooltip key={edit} label={t(`tools.${edit}`)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t(`tools.${edit}`)}
              // The selection stays in the text while a tool is used by mouse.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onEdit(edit)}
            >
              <Icon size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      })}
      <FileButton
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        onChange={onPictures}
      >
        {(button) => (
          <Tooltip label={t('tools.picture')}>
            <ActionIcon {...button} variant="subtle" color="gray" size={30} aria-label={t('tools.picture')}>
              <IconPhoto size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
    </div>
  )
}

type ToolbarProps = { onEdit: (edit: Edit) => void; onPictures: (files: File[]) => void }
