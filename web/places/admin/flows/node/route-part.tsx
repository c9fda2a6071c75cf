import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useQueues } from '../../../../kit/vocabulary.ts'
import { offered } from '../../queues/kinds-select.tsx'
import type { Change } from '../editor/editor-context.ts'

type Route = Extract<FlowNode, { kind: 'route' }>
const priorities = [1, 2, 3, 4, 5] as const

/** Into which queue, and how urgent, what comes of the chat. */
export function RoutePart({ node: { queueId, priority }, change }: { node: Route; change: Change<Route> }) {
  const { t } = useTranslation(['admin-flows', 'common'])
  const queues = useQueues()
  return (
    <>
      <Select
        label={t('route.queue')}
        placeholder={t('route.same')}
        clearable
        searchable
        nothingFoundMessage={t('common:pickNothing')}
        data={offered(queues, [queueId ?? ''])}
        value={queueId}
        onChange={(id) => change({ queueId: id }, 'queue')}
      />
      <Select
        label={t('route.priority')}
        placeholder={t('route.same')}
        clearable
        data={priorities.map((one) => ({ value: String(one), label: t(`common:priority.p${one}`) }))}
        value={priority === null ? null : String(priority)}
        onChange={(value) => change({ priority: value === null ? null : Number(value) }, 'priority')}
      />
    </>
  )
}
