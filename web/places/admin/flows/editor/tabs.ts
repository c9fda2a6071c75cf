/** What stands in the panel beside the canvas. */
export const tabs = ['node', 'try', 'problems', 'versions'] as const
export type Tab = (typeof tabs)[number]
