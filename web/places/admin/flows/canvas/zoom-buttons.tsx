import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { Panel, useReactFlow } from '@xyflow/react'
import type { FitViewOptions } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import classes from './canvas.module.css'

export function ZoomButtons({ fit }: { fit: FitViewOptions }) {
  const { t } = useTranslation('admin-flows')
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const buttons = [
    { says: t('zoom.in'), Icon: IconPlus, run: () => zoomIn({ duration: 120 }) },
    { says: t('zoom.out'), Icon: IconMinus, run: () => zoomOut({ duration: 120 }) },
    { says: t('zoom.fit'), Icon: IconMaximize, run: () => fitView({ ...fit, duration: 200 }) },
  ]
  return (
    <Panel position="bottom-left" className={classes.zoom ?? ''}>
      {buttons.map(({ says, Icon, run }) => (
        <ActionIcon
          key={says}
          variant="subtle"
          color="gray"
          aria-label={says}
          title={says}
          onClick={() => void run()}
        >
          <Icon size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      ))}
    </Panel>
  )
}
