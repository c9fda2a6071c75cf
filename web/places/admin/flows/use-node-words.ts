import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { readableTemplate } from '../../../kit/readable-template.ts'
import { useComponents, useQueues, useTypes, worded } from '../../../kit/vocabulary.ts'
import { useEditor } from './editor/editor-context.ts'
import { buttonsIn } from './graph/buttons-in.ts'
import { saidIn } from './said-in.ts'
import { useConditionParts } from './node/use-condition-parts.ts'
import { textOf } from '../rules/sentence/part.ts'

/** What a node is in a few words: for its card, the outline, and who listens. */
export function useNodeWords() {
  const { t } = useTranslation('admin-flows')
  const { t: common } = useTranslation()
  const [queues, types, components] = [useQueues(), useTypes(), useComponents()]
  const partsOf = useConditionParts()
  const { graph } = useEditor()
  const nameIn = (
    kinds: readonly { id: string; name: Parameters<typeof worded>[0] }[],
    id: string | null,
  ) => {
    const kind = kinds.find((one) => one.id === id)
    return kind ? worded(kind.name) : ''
  }
  const listed = (...pieces: string[]) => pieces.filter((piece) => piece !== '').join(' · ')

  const excerpt = (node: FlowNode): string => {
    switch (node.kind) {
      case 'condition':
        return textOf(partsOf(node.test, { names: [], buttonsOf: buttonsIn(graph), change: () => undefined }))
      case 'set_attribute':
        return `${node.name} = ${plain(node.value)}`
      case 'route':
        return listed(
          nameIn(queues, node.queueId),
          node.priority === null ? '' : common(`priority.p${node.priority as 1}`),
        )
      case 'create_ticket':
        return listed(nameIn(types, node.typeId), nameIn(components, node.componentId), plain(node.title))
      case 'web_hook':
        return node.url.replace(/^https:\/\//, '')
      case 'start':
        return t('kindHelp.start')
      case 'opening_hours':
        return t('kindHelp.opening_hours')
      default:
        return plain(saidIn(node.text)) || own(node)
    }
  }
  /** What the product says where the admin wrote nothing. */
  const own = ({ kind }: FlowNode) =>
    kind === 'say' || kind === 'ask' || kind === 'choose' ? '' : t('ownWords')

  const way = (node: FlowNode, out: string): string => {
    const option = node.kind === 'choose' ? node.options.find(({ key }) => key === out) : undefined
    if (option) return saidIn(option.label) || t('option.unnamed')
    return t(`way.${out as 'next'}`, { defaultValue: out })
  }
  return {
    kind: ({ kind }: Pick<FlowNode, 'kind'>) => t(`kind.${kind}`),
    excerpt,
    way,
    /** "Ask: What is your order number?" */
    whole: (node: FlowNode) => `${t(`kind.${node.kind}`)}: ${short(excerpt(node)) || t('nothingSaid')}`,
  }
}

const plain = (text: string) => readableTemplate(text, (name) => `‹${name}›`)
const SHOWN = 60
const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trim()}…` : text)
