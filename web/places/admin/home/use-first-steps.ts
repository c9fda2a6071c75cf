import { useQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import { FEEDBACK_TYPE } from '#contracts/feedback.ts'
import { useLook } from '../../../kit/look.ts'
import { queuesQuery, staffQuery, typesQuery } from '../../../kit/vocabulary.ts'
import { hoursQuery } from '../hours/hours-query.ts'
import { inboxesQuery } from '../inboxes/inboxes-query.ts'
import { mailStateQuery } from '../mail/mail-query.ts'

type StepKey = 'look' | 'agents' | 'types' | 'hours' | 'queues' | 'inboxes' | 'mail'
export type Step = { key: StepKey; link: LinkProps; isDone: boolean }

/** In the order in which each needs the one before. Undefined until all is known. */
export function useFirstSteps(): Step[] | undefined {
  const { name, logo, accent } = useLook()
  const staff = useQuery(staffQuery).data?.items
  const types = useQuery(typesQuery).data?.items
  const hours = useQuery(hoursQuery).data?.items
  const queues = useQuery(queuesQuery).data?.items
  const inboxes = useQuery(inboxesQuery).data?.items
  const mail = useQuery(mailStateQuery).data
  if (!staff || !types || !hours || !queues || !inboxes || !mail) return undefined
  const isInUse = ({ archived }: { archived: boolean }) => !archived
  const step = (key: StepKey, to: LinkProps, isDone: boolean) => ({ key, link: to, isDone })
  return [
    step(
      'look',
      linkOptions({ to: '/admin/look' }),
      name !== 'Switchboard' || logo !== null || accent !== null,
    ),
    step('agents', linkOptions({ to: '/admin/people/new' }), staff.length > 1),
    step(
      'types',
      linkOptions({ to: '/admin/types' }),
      // With those alone that the product brings, nobody could ask a question of his own.
      types.some(({ archived, form, key }) => !archived && form === 'plain' && key !== FEEDBACK_TYPE),
    ),
    step('hours', linkOptions({ to: '/admin/hours' }), hours.some(isInUse)),
    step('queues', linkOptions({ to: '/admin/queues/new' }), queues.some(isInUse)),
    step('inboxes', linkOptions({ to: '/admin/inboxes/new' }), inboxes.some(isInUse)),
    step('mail', linkOptions({ to: '/admin/mail' }), mail.smtpIsSet),
  ]
}

/** Undefined until it is known. */
export const useIsSetUp = (): boolean | undefined => useFirstSteps()?.every(({ isDone }) => isDone)
