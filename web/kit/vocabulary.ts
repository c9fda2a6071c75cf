import { queryOptions, useQuery } from '@tanstack/react-query'
import { listStaff } from '#contracts/people.ts'
import { listQueues, listSkills } from '#contracts/queues.ts'
import { listRuleNames } from '#contracts/rules.ts'
import { listComponents, listTicketTypes } from '#contracts/ticket-types.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import { call } from './api.ts'
import { spoken } from './language.ts'

/** The names that tickets are told by: types with their fields, components, queues, and those who work here. */
export const typesQuery = queryOptions({
  queryKey: ['ticket-types'],
  queryFn: ({ signal }) => call(listTicketTypes, { signal }),
})
export const componentsQuery = queryOptions({
  queryKey: ['components'],
  queryFn: ({ signal }) => call(listComponents, { signal }),
})
export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: ({ signal }) => call(listQueues, { signal }),
})
export const skillsQuery = queryOptions({
  queryKey: ['skills'],
  queryFn: ({ signal }) => call(listSkills, { signal }),
})
/** Asked for only where a rule has done something. */
export const ruleNamesQuery = queryOptions({
  queryKey: ['rule-names'],
  queryFn: ({ signal }) => call(listRuleNames, { signal }),
})
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => call(listStaff, { signal }),
})

export const useTypes = () => useQuery(typesQuery).data?.items ?? []
export const useComponents = () => useQuery(componentsQuery).data?.items ?? []
export const useQueues = () => useQuery(queuesQuery).data?.items ?? []
export const useSkills = () => useQuery(skillsQuery).data?.items ?? []
export const useStaff = () => useQuery(staffQuery).data?.items ?? []

/** What the admin named in each language, in the reader's own. */
export const worded = (words: Localized): string => words[spoken()]
