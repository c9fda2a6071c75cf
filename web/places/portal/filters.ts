export const filterNames = ['open', 'waiting', 'all'] as const
export type Filter = (typeof filterNames)[number]
export const isFilter = (value: unknown): value is Filter => filterNames.some((name) => name === value)
