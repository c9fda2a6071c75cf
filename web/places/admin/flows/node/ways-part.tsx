import { Button, Menu, Select } from '@mantine/core'
import { IconArrowRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowNode } from '#contracts/flow-graph.ts'
import localized from '../../parts/localized-input.module.css'
import parts from '../../parts/parts.module.css'
import { useEditor } from '../editor/editor-context.ts'
import { KindItems } from '../editor/kind-items.tsx'
import { connect, disconnect, targetOf } from '../graph/connect.ts'
import { useNodeWords } from '../use-node-words.ts'
import classes from './node.module.css'

/** Where each way out goes on: chosen from a list, or a new node put behind it. The canvas by keyboard. */
export function WaysPart({ node }: { node: FlowNode }) {
  const { t } = useTranslation('admin-flows')
  const ways = waysOut(node)
  if (ways.length === 0) return <p className={parts.help}>{t('noWayOut')}</p>
  return (
    <fieldset className={localized.localized}>
      <legend>{t('goesOn')}</legend>
      {ways.map((out) => (
        <WayOut key={out} node={node} out={out} />
      ))}
    </fieldset>
  )
}

function WayOut({ node, out }: { node: FlowNode; out: string }) {
  const { t } = useTranslation('admin-flows')
  const { graph, edit, add, show } = useEditor()
  const words = useNodeWords()
  const way = { from: node.key, out }
  const to = targetOf(graph, way)
  const name = words.way(node, out)
  const others = graph.nodes
    .filter(({ key, kind }) => key !== node.key && kind !== 'start')
    .map((one) => ({ value: one.key, label: words.whole(one) }))
  return (
    <div className={classes.way}>
      <Select
        {...(out !== 'next' && { label: name })}
        aria-label={t('goesOnBy', { way: name })}
        placeholder={t('nowhere')}
        clearable
        clearButtonProps={{ 'aria-label': t('disconnect', { way: name }) }}
        searchable
        data={others}
        value={to ?? null}
        error={to === undefined}
        onChange={(key) => edit((now) => (key === null ? disconnect(now, way) : connect(now, way, key)))}
      />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            aria-label={`${t('new')}: ${t('addBehind', { way: name })}`}
            leftSection={<IconPlus size={14} aria-hidden />}
          >
            {t('new')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <KindItems onPick={(kind) => add(kind, { way })} />
        </Menu.Dropdown>
      </Menu>
      {to !== undefined && (
        <Button
          variant="subtle"
          size="xs"
          px={6}
          aria-label={t('goThere', { way: name })}
          title={t('goThere', { way: name })}
          onClick={() => show(to)}
        >
          <IconArrowRight size={16} aria-hidden />
        </Button>
      )}
    </div>
  )
}
