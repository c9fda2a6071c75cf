import { postMail } from '#kit/mail/post-mail.ts'
import type { Reaction } from '#kit/reactions.ts'
import { threadMessages } from '#modules/conversations'
import { linesSaid } from './lines-said.ts'
import { linkFor, mailReaderOf } from './who-gets-mail.ts'

/**
 * Without notes: it is for whoever started the chat. To an address that was only typed goes what people of ours have said,
 * so that nobody sends a stranger words of his in our name: the guide repeats what it was told.
 */
export const mailTranscript: Reaction = {
  name: 'chat-transcript',
  on: ['chat.transcript_asked'],
  async run(tx, { subjects: [id = ''], position }) {
    const reader = await mailReaderOf(tx, id)
    const { name, locale, userId, address, isProven } = reader
    if (address === null) return
    const messages = (await threadMessages(tx, [id])).filter(
      ({ isNote, side }) => !isNote && (isProven || side === 'agent'),
    )
    await postMail(tx, {
      key: `chat_transcript:${position}`,
      kind: 'chat_transcript',
      to: { address, name, ...(userId === null ? {} : { userId }) },
      locale,
      data: {
        text: linesSaid(messages, reader),
        link: linkFor(tx, id, reader),
        typed: isProven ? '' : address,
      },
      thread: id,
    })
  },
}
