import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import classes from './head.module.css'

/** Who else is at this ticket, so that two do not answer at once. */
export function Viewers({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('desk-thread')
  const colleagues = others.filter(({ person }) => isStaff(person.role as Role))
  const [one] = colleagues
  const words = colleagues.length === 1 && one ? t('isHere', { name: one.person.name }) : undefined
  return (
    <output className={classes.viewers}>
      {colleagues.slice(0, 3).map(({ person }) => (
        <Avatar key={person.id} name={person.name} of={person.id} size={22} />
      ))}
      {words ?? (colleagues.length > 1 && t('areHere', { count: colleagues.length }))}
    </output>
  )
}
