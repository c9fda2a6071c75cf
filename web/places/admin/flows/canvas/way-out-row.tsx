import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Handle, Position } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './card.module.css'
import { useAddMenu } from './use-add-menu.ts'

/**
 * A way out of a card: its name, how many went it, and the point that a line is drawn from. Drawn anew only when one of
 * these changes, because a large flow has hundreds.
 */
export const WayOutRow = memo(({ from, out, says, went }: WayOutRowProps) => {
  const { t } = useTranslation('admin-flows')
  const { open } = useAddMenu()
  return (
    <li className={classes.way}>
      <span className={classes.says}>{says}</span>
      {went !== undefined && <span className={classes.went}>{went}</span>}
      <ActionIcon
        size={20}
        variant="subtle"
        color="gray"
        className={`nodrag ${classes.plus}`}
        // The panel has the same for who comes by keyboard; sixty cards would be hundreds of stops.
        tabIndex={-1}
        aria-label={t('addBehind', { way: says })}
        onClick={({ clientX, clientY }) => open({ where: { way: { from, out } }, x: clientX, y: clientY })}
      >
        <IconPlus size={14} aria-hidden />
      </ActionIcon>
      <Handle type="source" id={out} position={Position.Right} className={classes.out} />
    </li>
  )
})
WayOutRow.displayName = 'WayOutRow'

type WayOutRowProps = { from: string; out: string; says: string; went: number | undefined }
