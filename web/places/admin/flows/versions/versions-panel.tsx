import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rollBackFlow } from '#contracts/flows.ts'
import type { Flow, FlowVersion } from '#contracts/flows.ts'
import { call } from '../../../../kit/api.ts'
import { ConfirmDialog } from '../../../../kit/confirm-dialog.tsx'
import { FailureState } from '../../../../kit/failure-state.tsx'
import { RelativeTime } from '../../../../kit/relative-time.tsx'
import { Skeleton } from '../../../../kit/skeletons.tsx'
import { say } from '../../../../kit/toast.ts'
import parts from '../../parts/parts.module.css'
import { Tag } from '../../parts/tag.tsx'
import { versionsQuery } from '../flows-query.ts'
import classes from './versions.module.css'

/** What was published, the newest first, and the way back to it. */
export function VersionsPanel({ flow, onRolledBack }: { flow: Flow; onRolledBack: (flow: Flow) => void }) {
  const { t } = useTranslation('admin-flows')
  const { data, error, refetch } = useQuery(versionsQuery(flow.id))
  const [asked, setAsked] = useState<FlowVersion | null>(null)
  if (error && !data) return <FailureState error={error} onTryAgain={() => void refetch()} />
  if (!data) return <Skeleton shape="rows" times={3} />
  if (data.items.length === 0) return <p className={parts.says}>{t('versions.none')}</p>
  return (
    <section aria-label={t('versions.title')}>
      <p className={parts.help}>{t('versions.says')}</p>
      <ol className={classes.versions}>
        {data.items.map((version) => (
          <li key={version.number}>
            <div>
              <p className={classes.number}>
                {t('versions.number', { number: version.number })}
                {version.isCurrent && <Tag tone="good">{t('versions.current')}</Tag>}
              </p>
              <p className={parts.second}>
                {version.by ? `${version.by.name} · ` : ''}
                <RelativeTime at={version.publishedAt} /> · {t('nodes', { count: version.nodes })}
              </p>
            </div>
            {!version.isCurrent && (
              <Button
                variant="default"
                size="xs"
                aria-label={t('versions.backTo', { number: version.number })}
                onClick={() => setAsked(version)}
              >
                {t('versions.back')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('versions.ask', { number: asked?.number ?? 0 })}
        verb={t('versions.back')}
        onConfirm={async () => {
          if (!asked) return
          const body = { number: asked.number, version: flow.version }
          onRolledBack(await call(rollBackFlow, { params: { id: flow.id }, body }))
          say(t('versions.done', { number: asked.number }))
        }}
        onClose={() => setAsked(null)}
      >
        {t('versions.askSays')}
      </ConfirmDialog>
    </section>
  )
}
