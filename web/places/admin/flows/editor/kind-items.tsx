import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNodeKind } from '#contracts/flow-graph.ts'
import { kindGroups } from '../graph/kinds.ts'
import { KindIcon } from '../kind-icon.tsx'

/** The kinds of nodes as a menu. */
export function KindItems({ onPick }: { onPick: (kind: FlowNodeKind) => void }) {
  const { t } = useTranslation('admin-flows')
  return kindGroups.flatMap(({ group, kinds }) => [
    <Menu.Label key={group}>{t(`group.${group}`)}</Menu.Label>,
    ...kinds.map((kind) => (
      <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => onPick(kind)}>
        {t(`kind.${kind}`)}
      </Menu.Item>
    )),
  ])
}
