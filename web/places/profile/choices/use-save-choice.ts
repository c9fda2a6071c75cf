import { useMutation, useQueryClient } from '@tanstack/react-query'
import { saveChoice } from '#contracts/choices.ts'
import type { KindChoice } from '#contracts/choices.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { choicesQuery } from './choices-query.ts'

/** A choice stands at once and is saved; one that is refused goes back to what it was. */
export function useSaveChoice() {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const { queryKey } = choicesQuery
  const put = (choice: KindChoice) =>
    client.setQueryData(
      queryKey,
      (known) =>
        known && { ...known, items: known.items.map((one) => (one.kind === choice.kind ? choice : one)) },
    )
  const { mutate } = useMutation({
    // One after the other: of two quick choices the last one counts.
    scope: { id: 'choices' },
    mutationFn: ({ kind, bell, mail, push }: KindChoice) =>
      call(saveChoice, { params: { kind }, body: { bell, mail, push } }),
    onMutate: put,
    onError: (error) => {
      say(wordsOf(error).title, { tone: 'bad' })
      void client.invalidateQueries({ queryKey })
    },
  })
  return mutate
}
