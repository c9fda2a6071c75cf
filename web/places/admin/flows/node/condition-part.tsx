import type { FlowNode } from '#contracts/flow-graph.ts'
import { Blanks } from '../../rules/sentence/blanks.tsx'
import sentence from '../../rules/sentence/sentence.module.css'
import { useEditor } from '../editor/editor-context.ts'
import type { Change } from '../editor/editor-context.ts'
import { buttonsIn } from '../graph/buttons-in.ts'
import { namesAt } from '../graph/names-at.ts'
import { useConditionParts } from './use-condition-parts.ts'

type Condition = Extract<FlowNode, { kind: 'condition' }>

/** The condition as a sentence whose words can be changed. */
export function ConditionPart({ node, change }: { node: Condition; change: Change<Condition> }) {
  const { graph } = useEditor()
  const partsOf = useConditionParts()
  const parts = partsOf(node.test, {
    names: namesAt(graph, node),
    buttonsOf: buttonsIn(graph),
    change: (test) => change({ test }, `test ${test.of}`),
  })
  return (
    <p className={sentence.clause}>
      <Blanks parts={parts} name="test" isMarked problemId={undefined} />
    </p>
  )
}
