import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../../admin/parts/parts.module.css'
import { Tag } from '../../admin/parts/tag.tsx'
import type { Tone } from '../../admin/parts/tag.tsx'
import classes from './routing.module.css'
import { byStanding } from './standing.ts'
import type { AgentNow, Standing } from './standing.ts'
import { TakeBack } from './take-back.tsx'
import { TicketLine } from './ticket-line.tsx'
import { useReasonWords } from './use-reason-words.ts'
import { useStandingWords } from './use-standing-words.ts'

const tones: Record<Standing, Tone> = { free: 'good', full: 'warn', away: 'plain' }

/** Everybody who is given work: who is free first, the longest free before the others. */
export function AgentsNow({ agents, queues }: { agents: readonly AgentNow[]; queues: readonly Queue[] }) {
  const { t } = useTranslation('desk-routing')
  if (agents.length === 0) return null
  return (
    <section className={classes.column} aria-labelledby="agents-now">
      <h2 id="agents-now">{t('pass.people')}</h2>
      {byStanding(agents, queues).map(({ standing, agents: ones }) => (
        <section key={standing} aria-labelledby={`agents-${standing}`}>
          <h3 id={`agents-${standing}`} className={classes.label}>
            {t(`now.${standing}`)} <span className={classes.quiet}>{ones.length}</span>
          </h3>
          <ul className={classes.cards}>
            {ones.map((agent) => (
              <OneAgent key={agent.person.id} agent={agent} standing={standing} queues={queues} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function OneAgent({ agent, standing, queues }: OneAgentProps) {
  const { t } = useTranslation('desk-routing')
  const { skillNames } = useReasonWords()
  const wordsOf = useStandingWords(queues)
  const { person, queueIds, skillIds, cases, capacity } = agent
  const inQueues = queues.filter(({ id }) => queueIds.includes(id)).map(({ name }) => worded(name))
  const skills = skillNames(skillIds)
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h4 className={parts.who}>
          <Avatar name={person.name} of={person.id} size={26} />
          {person.name}
        </h4>
        <Tag tone={tones[standing]}>{wordsOf(agent, standing)}</Tag>
      </div>
      <p className={classes.figures}>
        <span>{t('reason.overOf', { holds: cases.length, capacity })}</span>
        <span>{inQueues.length > 0 ? inQueues.join(' · ') : t('agent.noQueue')}</span>
      </p>
      {skills.length > 0 && (
        <ul className={classes.skills} aria-label={t('now.skills')}>
          {skills.map((skill) => (
            <li key={skill}>
              <Tag>{skill}</Tag>
            </li>
          ))}
        </ul>
      )}
      {cases.length > 0 && (
        <ul className={classes.tickets} aria-label={t('now.cases', { name: person.name })}>
          {cases.map(({ id, number, title, since, isOver }) => (
            <TicketLine key={id} number={number} title={title} at={since}>
              {isOver && <Tag tone="bad">{t('reason.over')}</Tag>}
            </TicketLine>
          ))}
        </ul>
      )}
      <TakeBack agent={agent} />
    </li>
  )
}

type OneAgentProps = { agent: AgentNow; standing: Standing; queues: readonly Queue[] }
