import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Problem } from '../../../kit/problem.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { typesQuery } from '../../../kit/vocabulary.ts'
import { NoOrder } from './order-page.tsx'
import { orderQuery } from './orders-query.ts'
import { ReturnForm } from './return-form.tsx'

/** `/portal/orders/<order>/return/<line>` */
export function ReturnFormPage() {
  const { id, line: lineId } = useParams({ from: '/portal/orders/$id/return/$line' })
  const { data: order, error, refetch } = useQuery(orderQuery(id))
  const types = useQuery(typesQuery)
  const line = order?.lines.find((one) => one.id === lineId)
  const type = types.data?.items.find(({ form }) => form === 'return')
  if (order && line && type) return <ReturnForm key={lineId} order={order} line={line} type={type} />
  if ((order && !line) || (error instanceof Problem && error.code === 'not_found')) return <NoOrder />
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="form" />
}
