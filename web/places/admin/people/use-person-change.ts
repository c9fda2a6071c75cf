import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PersonRecord } from '#contracts/people.ts'
import { say } from '../../../kit/toast.ts'
import { peopleKey, personQuery } from './people-query.ts'

/** What a change answered is the person as he is now. */
export function useKeepPerson() {
  const client = useQueryClient()
  return (person: PersonRecord) => {
    client.setQueryData(personQuery(person.id).queryKey, person)
    void client.invalidateQueries({ queryKey: [...peopleKey, 'list'] })
  }
}

/** A change of one person that needs no form. `done` says how it went. */
export function usePersonChange<T>(change: (given: T) => Promise<PersonRecord>, done: string) {
  const keep = useKeepPerson()
  return useMutation({
    mutationFn: change,
    onSuccess: (person) => {
      keep(person)
      say(done)
    },
  })
}
