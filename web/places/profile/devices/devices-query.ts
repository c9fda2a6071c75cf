import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { listDevices } from '#contracts/devices.ts'
import { call } from '../../../kit/api.ts'
import { useLive } from '../../../kit/live.ts'

const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => call(listDevices, { signal }),
})

/** One that was added or has gone elsewhere is there, or gone, at once. */
export function useLiveDevices() {
  const client = useQueryClient()
  const query = useQuery(devicesQuery)
  const refresh = () => void client.invalidateQueries({ queryKey: devicesQuery.queryKey })
  useLive('me', query.data?.position, {
    onEvents: (events) => {
      if (events.some(({ type }) => type === 'devices.changed')) refresh()
    },
    onReset: refresh,
    onRefused: refresh,
  })
  return { ...query, refresh }
}
