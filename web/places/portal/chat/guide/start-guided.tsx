import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { startChat } from '#contracts/chat.ts'
import type { Opening } from '#contracts/guide.ts'
import { call } from '../../../../kit/api.ts'
import { newId } from '../../../../kit/id.ts'
import { PageTitle } from '../../../../kit/page-title.tsx'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { ownChatsQuery } from '../chat-query.ts'
import classes from '../chat.module.css'
import { Asked } from './asked.tsx'
import { FieldAsked, ownField } from './field-asked.tsx'
import { OpeningSaid } from './opening-said.tsx'
import { WriteLine } from './write-line.tsx'

type First = { text: string; answer?: string }

/** How the guide begins; a chat becomes of it with the first answer. */
export function StartGuided({ opening, onPerson }: { opening: Opening; onPerson: () => void }) {
  const { t } = useTranslation(['portal-guide', 'chat'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: (first: First) =>
      call(startChat, {
        body: { id: newId(), messageId: newId(), inbox: 'portal', talkTo: 'guide', ...first },
      }),
    onSuccess: async ({ chat }) => {
      void client.invalidateQueries({ queryKey: ownChatsQuery.queryKey })
      await navigate({ to: '/portal/chat', search: { id: chat.id }, replace: true })
    },
  })
  const field = ownField(opening.ask ?? undefined)
  const say = (text: string) => start.mutate({ text })
  return (
    <section className={classes.start}>
      <PageTitle size="large">{t('chat:withUs')}</PageTitle>
      <OpeningSaid />
      {start.error !== null && <ProblemLine error={start.error} />}
      {opening.ask?.kind === 'choices' && (
        <Asked
          ask={opening.ask}
          isBusy={start.isPending}
          onKey={(answer, text) => start.mutate({ text, answer })}
          onFile={() => undefined}
        />
      )}
      {field ? (
        <FieldAsked ask={field} isBusy={start.isPending} onWords={say} />
      ) : (
        <WriteLine isBusy={start.isPending} onWords={say} />
      )}
      <Button variant="subtle" size="compact-sm" onClick={onPerson}>
        {t('person')}
      </Button>
    </section>
  )
}
