/** Another ticket opens beside the list that is shown; what belonged to this ticket's address stays behind. */
export const sameList = ({ q }: { q?: string }): { q?: string } => (q === undefined ? {} : { q })
