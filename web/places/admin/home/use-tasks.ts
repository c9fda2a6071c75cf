import { useQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { System } from '#contracts/system.ts'
import { componentsQuery, queuesQuery, staffQuery, worded } from '../../../kit/vocabulary.ts'
import { ladderQuery } from '../escalation/ladder-query.ts'
import { mailStateQuery } from '../mail/mail-query.ts'

export type Task = { key: string; says: string; verb: string; link: LinkProps; isUrgent?: boolean }

/** Undefined until everything is known, so that "nothing to do" is never said too early. */
export function useTasks(system: System): Task[] | undefined {
  const { t } = useTranslation('admin')
  const mail = useQuery(mailStateQuery).data
  const components = useQuery(componentsQuery).data?.items
  const queues = useQuery(queuesQuery).data?.items
  const staff = useQuery(staffQuery).data?.items
  const ladder = useQuery(ladderQuery).data
  if (!mail || !components || !queues || !staff || !ladder) return undefined

  const tasks: Task[] = []
  const task = (key: string, says: string, link: LinkProps, isUrgent = false) =>
    tasks.push({ key, says, verb: t('toDo.go'), link, isUrgent })

  if (system.failedReactions > 0) {
    const link = linkOptions({ to: '/admin/audit', search: { about: 'failures' } })
    task('failures', t('toDo.failures', { count: system.failedReactions }), link, true)
  }
  if (mail.counts.failed > 0) {
    const link = linkOptions({ to: '/admin/mail', search: { status: 'failed' } })
    task('failed', t('toDo.failedMails', { count: mail.counts.failed }), link, true)
  }
  for (const { id, name } of components.filter(({ archived, agents }) => !archived && !agents.length)) {
    const link = linkOptions({ to: '/admin/components/$id', params: { id } })
    task(id, t('toDo.nobody', { name: worded(name) }), link)
  }
  const hasLeft = (userId: string | null) => userId !== null && !staff.some(({ id }) => id === userId)
  for (const { id, name } of queues.filter(({ archived, leadId }) => !archived && hasLeft(leadId))) {
    const link = linkOptions({ to: '/admin/queues/$id', params: { id } })
    task(`lead ${id}`, t('toDo.leadLeft', { name: worded(name) }), link)
  }
  if (ladder.steps.some(({ userId }) => hasLeft(userId))) {
    task('ladder', t('toDo.ladderLeft'), { to: '/admin/escalation' })
  }
  if (system.staffWithoutSecondFactor > 0) {
    const link = linkOptions({ to: '/admin/people' })
    task('factor', t('toDo.noFactor', { count: system.staffWithoutSecondFactor }), link)
  }
  return tasks
}
