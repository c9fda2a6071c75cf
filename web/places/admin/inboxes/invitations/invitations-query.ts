import { queryOptions } from '@tanstack/react-query'
import { listInvitations } from '#contracts/invitations.ts'
import { call } from '../../../../kit/api.ts'
import { inboxesQuery } from '../inboxes-query.ts'

/** Under the inboxes: what makes them anew makes these anew. */
export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: [...inboxesQuery.queryKey, id, 'invitations'],
    queryFn: ({ signal }) => call(listInvitations, { params: { id }, signal }),
  })
