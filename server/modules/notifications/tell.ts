import { mailOf, type Choice } from '#contracts/notification-kinds.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'
import { choicesOf } from './choices/read-choices.ts'
import { pushTold } from './devices/push-told.ts'
import { mailTold } from './mail-told.ts'
import { readersByIds, type Reader } from './queries.ts'
import { sideOf, type Telling } from './telling.ts'
import { writeLines } from './write-lines.ts'

/** Tells everybody but the one who did it. Once for a person, a kind and an event, whoever asks again. */
export async function tell(tx: Tx, event: LoggedEvent, telling: Telling): Promise<void> {
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== event.actor_id)
  const { to, bystanders } = telling
  await confirm(tx, event, { ...telling, to: others(to), bystanders: others(bystanders) })
}

/** Tells also the one who did it: that it has arrived is news to him. */
export async function confirm(tx: Tx, event: LoggedEvent, telling: Telling): Promise<void> {
  const { kind, to, bystanders = [] } = telling
  const readers = await readersByIds(tx, [...new Set([...to, ...bystanders])])
  const choices = await choicesOf(tx, kind, readers)
  const heard = readers.flatMap((reader) => {
    const choice = choices.get(reader.id)
    if (!choice) return []
    return [{ reader, choice: waysOf(telling, reader, to.includes(reader.id) ? choice : fromAfar(choice)) }]
  })
  const told = await writeLines(tx, event, telling, heard)
  for (const { reader, choice } of told) {
    if (choice.mail === 'now') await mailTold(tx, event, telling, reader)
  }
  await pushTold(tx, told)
}

const fromAfar = ({ bell }: Choice): Choice => ({ bell, mail: 'off', push: false })

/** Who has no address gets no mail, whatever he chose. */
function waysOf({ kind }: Telling, { role, email }: Reader, choice: Choice): Choice {
  const mail = email === null || mailOf(kind, sideOf({ role })) === undefined ? 'off' : choice.mail
  return { ...choice, mail }
}
