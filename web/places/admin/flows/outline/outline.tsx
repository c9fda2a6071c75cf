import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import parts from '../../parts/parts.module.css'
import { CardFigures } from '../canvas/card-figures.tsx'
import { useEditor } from '../editor/editor-context.ts'
import { KindItems } from '../editor/kind-items.tsx'
import { groupOf } from '../graph/kinds.ts'
import { outlineOf, type OutlineLine } from '../graph/outline.ts'
import { KindIcon } from '../kind-icon.tsx'
import { useNodeWords } from '../use-node-words.ts'
import classes from './outline.module.css'

/** The flow as a list where there is no room for a canvas: each node under the way that leads to it. */
export function Outline() {
  const { t } = useTranslation('admin-flows')
  const { graph, add } = useEditor()
  return (
    <section aria-label={t('outline.title')}>
      <p className={parts.says}>{t('outline.says')}</p>
      <ol className={classes.outline}>
        {outlineOf(graph).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a node stands here once for each way that leads to it
          <Line key={at} line={line} />
        ))}
      </ol>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <KindItems onPick={(kind) => add(kind, null)} />
        </Menu.Dropdown>
      </Menu>
    </section>
  )
}

function Line({ line: { node, by, depth, isAgain } }: { line: OutlineLine }) {
  const { t } = useTranslation('admin-flows')
  const { problems, chosen, show } = useEditor()
  const words = useNodeWords()
  const wrong = problems.get(node.key)?.length ?? 0
  return (
    <li style={{ paddingInlineStart: Math.min(depth, 6) * 14 }}>
      <button
        type="button"
        className={classes.line}
        data-group={groupOf(node.kind)}
        data-again={isAgain || undefined}
        aria-current={chosen.includes(node.key) || undefined}
        onClick={() => show(node.key)}
      >
        <KindIcon kind={node.kind} />
        <span className={classes.what}>
          {by && by.out !== 'next' && <span className={classes.by}>{words.way(by.from, by.out)}</span>}
          <span className={classes.excerpt}>
            {isAgain ? t('outline.again', { node: words.whole(node) }) : words.whole(node)}
          </span>
        </span>
        {wrong > 0 && !isAgain && (
          <span className={classes.wrong}>
            <IconAlertTriangle size={15} aria-hidden />
            <span className="unseen">{t('wrong', { count: wrong })}</span>
          </span>
        )}
      </button>
      {!isAgain && <CardFigures node={node} />}
    </li>
  )
}
