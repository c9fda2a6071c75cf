import { ActionIcon, Anchor, Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutDistributeHorizontal,
  IconPlus,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../../../kit/page-title.tsx'
import { FiguresSwitch } from '../figures/figures-switch.tsx'
import type { ShownFigures } from '../figures/use-shown-figures.ts'
import { DraftState } from './draft-state.tsx'
import classes from './editor.module.css'
import { KindItems } from './kind-items.tsx'
import { PublishButton } from './publish-button.tsx'
import type { useCommands } from './use-commands.ts'
import type { FlowDrafting } from './use-flow-draft.ts'

/** What the flow is called and how it stands, and what can be done to it as a whole. */
export function TopBar({ drafting, commands, figures, onProblems }: TopBarProps) {
  const { t } = useTranslation('admin-flows')
  const tools = [
    { says: t('undo'), Icon: IconArrowBackUp, run: drafting.undo, isShut: !drafting.canUndo },
    { says: t('redo'), Icon: IconArrowForwardUp, run: drafting.redo, isShut: !drafting.canRedo },
    { says: t('arrange'), Icon: IconLayoutDistributeHorizontal, run: commands.arrange, isShut: false },
  ]
  return (
    <header className={classes.top}>
      <div className={classes.name}>
        <Anchor component={Link} to="/admin/guide" className={classes.back ?? ''}>
          {t('back')}
        </Anchor>
        <PageTitle key={drafting.base.id}>{drafting.draft.name || t('unnamed')}</PageTitle>
        <DraftState drafting={drafting} />
      </div>
      <div className={classes.tools}>
        {tools.map(({ says, Icon, run, isShut }) => (
          <ActionIcon
            key={says}
            variant="subtle"
            color="gray"
            aria-label={says}
            title={says}
            disabled={isShut}
            onClick={run}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        ))}
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
              {t('add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
            <KindItems onPick={(kind) => commands.add(kind, null)} />
          </Menu.Dropdown>
        </Menu>
        <FiguresSwitch figures={figures} />
        <PublishButton drafting={drafting} onProblems={onProblems} />
      </div>
    </header>
  )
}

type TopBarProps = {
  drafting: FlowDrafting
  commands: ReturnType<typeof useCommands>
  figures: ShownFigures
  onProblems: () => void
}
