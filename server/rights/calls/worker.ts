import type { At } from '../call.ts'

/** Customers have none of it: theirs is that of somebody who works here. */
export const worker = ({ scene, owner }: At) => (owner.role === 'customer' ? scene.helper : owner)
