import type { Action } from '#contracts/actions.ts'
import { saveCannedReply } from '#contracts/canned-replies.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveMacro } from '#contracts/macros.ts'
import { newId } from '#kit/id.ts'
import type { Person } from '#testing/people.ts'

type Over = Partial<Omit<BodyOf<typeof saveMacro>, 'actions'>>

/** A macro of this person's, for himself unless told otherwise. Answers its id. */
export async function macroOf(by: Person, actions: Action[], over: Over = {}): Promise<string> {
  const id = newId()
  const body = { name: 'Card lost', scope: 'me', componentId: null, version: 0, actions, ...over } as const
  await by.call(saveMacro, { params: { id }, body })
  return id
}

/** A canned reply of this person's; answers its id. */
export async function cannedOf(
  by: Person,
  texts: BodyOf<typeof saveCannedReply>['texts'],
  scope: 'me' | 'everybody' = 'me',
): Promise<string> {
  const id = newId()
  const body = { name: 'Sorry', texts, scope, componentId: null, version: 0 }
  await by.call(saveCannedReply, { params: { id }, body })
  return id
}
