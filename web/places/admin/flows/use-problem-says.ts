import { useTranslation } from 'react-i18next'
import type { FlowProblem } from '#contracts/flow-problems.ts'
import { nodeOf } from './graph/connect.ts'
import { useEditor } from './editor/editor-context.ts'
import { languageName } from './node/use-condition-parts.ts'
import { useNodeWords } from './use-node-words.ts'

/** What is wrong, in words; the node that it is at is said beside. */
export function useProblemSays() {
  const { t } = useTranslation('admin-flows')
  const { graph } = useEditor()
  const words = useNodeWords()
  return ({ code, node: key, detail }: FlowProblem): string => {
    const node = key === null ? undefined : nodeOf(graph, key)
    switch (code) {
      case 'line_missing':
      case 'line_nowhere':
        return t(`problem.${code}`, { way: node ? words.way(node, detail) : detail })
      case 'text_missing':
        return t('problem.text_missing', { language: languageName(detail) })
      case 'name_unknown':
        return t('problem.name_unknown', { name: detail })
      case 'value_wrong':
        return t(`value.${detail as 'url'}`, { defaultValue: t('problem.value_wrong') })
      default:
        return t(`problem.${code}`)
    }
  }
}
