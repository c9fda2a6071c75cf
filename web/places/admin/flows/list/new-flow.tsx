import { Anchor, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFlow } from '#contracts/flows.ts'
import { call } from '../../../../kit/api.ts'
import { newId } from '../../../../kit/id.ts'
import { PageTitle } from '../../../../kit/page-title.tsx'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import parts from '../../parts/parts.module.css'
import { flowQuery, flowsQuery } from '../flows-query.ts'
import { KindIcon } from '../kind-icon.tsx'
import { patterns, type Pattern } from '../patterns/patterns.ts'
import classes from './list.module.css'

/** A new flow begins as one of a few that work, or from nothing. */
export function NewFlow() {
  const { t } = useTranslation(['admin-flows', 'flow-begin'])
  const client = useQueryClient()
  const navigate = useNavigate()
  // Made once, so that sending twice adds one.
  const [id] = useState(newId)
  const [begun, setBegun] = useState<Pattern['key'] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  async function begin({ key, graph }: Pattern) {
    setBegun(key)
    setProblem(null)
    try {
      const body = { name: t(`flow-begin:pattern.${key}.title`), inboxIds: [], graph: graph(), version: 0 }
      const flow = await call(saveFlow, { params: { id }, body })
      client.setQueryData(flowQuery(id).queryKey, flow)
      void client.invalidateQueries(flowsQuery)
      await navigate({ to: '/admin/guide/$id', params: { id }, replace: true })
    } catch (error) {
      setProblem(error)
      setBegun(null)
    }
  }
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Anchor component={Link} to="/admin/guide">
            {t('back')}
          </Anchor>
        }
      >
        {t('list.add')}
      </PageTitle>
      <p className={parts.says}>{t('flow-begin:pattern.says')}</p>
      {problem !== null && <ProblemLine error={problem} />}
      <ul className={classes.patterns}>
        {patterns.map((pattern) => (
          <li key={pattern.key} className={classes.pattern}>
            <h2 id={`pattern-${pattern.key}`}>{t(`flow-begin:pattern.${pattern.key}.title`)}</h2>
            <p>{t(`flow-begin:pattern.${pattern.key}.says`)}</p>
            <ul className={classes.way}>
              {pattern
                .graph()
                .nodes.slice(1, 6)
                .map(({ key, kind }) => (
                  <li key={key}>
                    <KindIcon kind={kind} />
                    {t(`kind.${kind}`)}
                  </li>
                ))}
            </ul>
            <div>
              <Button
                variant="default"
                loading={begun === pattern.key}
                disabled={begun !== null}
                id={`begin-${pattern.key}`}
                aria-labelledby={`begin-${pattern.key} pattern-${pattern.key}`}
                onClick={() => void begin(pattern)}
              >
                {t('flow-begin:pattern.begin')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
