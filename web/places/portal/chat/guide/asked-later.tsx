import type { Chat } from '#contracts/chat-shapes.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import classes from '../chat.module.css'
import { Articles } from './articles.tsx'
import { Asked } from './asked.tsx'
import { FieldAsked, ownField } from './field-asked.tsx'
import { useAnswers } from './use-answers.ts'

/** What the guide still asks once the chat is a ticket; words of one's own go below, as on any ticket. */
export function AskedLater({ chat }: { chat: Chat }) {
  const { press, write, attach, problem, isBusy } = useAnswers(chat)
  const asks = chat.guide?.asks
  if (!asks || chat.state !== 'as_ticket') return null
  const field = ownField(asks.ask)
  return (
    <div className={classes.below} key={asks.id}>
      {asks.ask.kind === 'articles' && <Articles items={asks.ask.items} />}
      {problem !== null && <ProblemLine error={problem} />}
      <Asked ask={asks.ask} isBusy={isBusy} onKey={press} onFile={attach} />
      {field && <FieldAsked ask={field} isBusy={isBusy} onWords={write} />}
    </div>
  )
}
