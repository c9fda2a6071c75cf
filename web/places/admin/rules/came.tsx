import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#contracts/events.ts'
import type { FaultCode } from '#contracts/faults.ts'
import type { RuleOutcome, ruleStops } from '#contracts/rules.ts'
import type { Person } from '#contracts/values.ts'
import { Moment } from '../../../kit/moment.tsx'
import { Tag, type Tone } from '../parts/tag.tsx'
import classes from './rules.module.css'
import { useChangeSays } from './use-change-says.ts'
import { useWhyWords } from './use-why-words.ts'

const tones: Record<RuleOutcome, Tone> = { done: 'good', same: 'plain', refused: 'bad', stopped: 'warn' }

/** What came of a rule on one ticket, or would have come. */
export function Came({ of: { ticket, at, outcome, why, did, changes, people }, children }: CameProps) {
  const { t } = useTranslation('admin-rules')
  const changeSays = useChangeSays()
  const whySays = useWhyWords()
  const said = changes.flatMap((change) => changeSays(change, people) ?? [])
  const besides = spoken.filter((one) => did.includes(one)).map((one) => t(`did.${one}`))
  return (
    <li className={classes.came}>
      <div className={classes.head}>
        <Link to="/desk/t/$number" params={{ number: ticket.number }} search={{ q: 'is:open' }}>
          #{ticket.number}
        </Link>
        <span className={classes.name}>{ticket.title}</span>
        {children}
        <span className={classes.when}>
          <Moment at={at} withDay />
        </span>
      </div>
      <p>
        <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag> {why === null ? '' : whySays(why)}
        {[...said, ...besides].join(' · ')}
      </p>
    </li>
  )
}

/** Actions that no changed field tells of. */
const spoken = ['reply', 'note', 'tell', 'escalate'] as const

type CameProps = {
  of: {
    ticket: { number: string; title: string }
    at: string
    outcome: RuleOutcome
    why: FaultCode | (typeof ruleStops)[number] | null
    did: readonly string[]
    changes: readonly Change[]
    people: readonly Person[]
  }
  children?: ReactNode
}
