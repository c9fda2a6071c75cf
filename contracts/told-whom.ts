/** Whom a rule tells of a ticket; where there is no such person, the managers hear of it. */
export const toldWhom = ['lead', 'processor', 'owner', 'managers', 'admins', 'person'] as const
export type ToldWhom = (typeof toldWhom)[number]
