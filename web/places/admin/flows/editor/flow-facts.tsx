import { Anchor, Button, MultiSelect, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveFlow, exportFlow, withdrawFlow } from '#contracts/flows.ts'
import { addressOf } from '../../../../kit/address.ts'
import { call } from '../../../../kit/api.ts'
import { ConfirmDialog } from '../../../../kit/confirm-dialog.tsx'
import { inboxesQuery } from '../../inboxes/inboxes-query.ts'
import { ArchiveLine } from '../../parts/archive-line.tsx'
import parts from '../../parts/parts.module.css'
import { flowsQuery } from '../flows-query.ts'
import classes from './editor.module.css'
import { FlowRatings } from './flow-ratings.tsx'
import type { FlowDrafting } from './use-flow-draft.ts'

/** The flow itself: its name, where it answers, taking it along, and taking it out of use. */
export function FlowFacts({ drafting }: { drafting: FlowDrafting }) {
  const { t } = useTranslation('admin-flows')
  const client = useQueryClient()
  const { base, draft, change, keep } = drafting
  const inboxes = useInboxChoices(base.id, draft.inboxIds)
  const archive = async () => {
    keep(await call(archiveFlow, { params: { id: base.id }, body: { archived: !base.archived } }))
    await client.invalidateQueries(flowsQuery)
  }
  return (
    <section className={parts.form} aria-label={t('tab.flow')}>
      <TextInput
        label={t('flowName')}
        required
        withAsterisk={false}
        maxLength={80}
        value={draft.name}
        error={draft.name.trim() === '' && t('nameMissing')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value }, 'name')}
      />
      <MultiSelect
        label={t('answersAt')}
        description={t('answersAtHelp')}
        placeholder={draft.inboxIds.length === 0 ? t('nowhereYet') : ''}
        data={inboxes}
        value={draft.inboxIds}
        onChange={(inboxIds) => change({ inboxIds }, 'inboxes')}
      />
      <div className={parts.section}>
        <Anchor
          href={addressOf(exportFlow.path, { id: base.id }, {})}
          download={`${draft.name || 'flow'}.json`}
          className={classes.export ?? ''}
        >
          <IconDownload size={16} aria-hidden />
          {t('export')}
        </Anchor>
        <p className={parts.help}>{t('exportSays')}</p>
      </div>
      <FlowRatings id={base.id} />
      {base.published !== null && <Withdraw drafting={drafting} />}
      <ArchiveLine
        isArchived={base.archived}
        name={base.name}
        words={t('archive', { returnObjects: true })}
        onChange={archive}
      />
    </section>
  )
}

/** No visitor meets it any more, until it is published again. */
function Withdraw({ drafting: { base, keep } }: { drafting: FlowDrafting }) {
  const { t } = useTranslation('admin-flows')
  const [isAsked, setAsked] = useState(false)
  return (
    <div className={parts.section}>
      <div className={parts.line}>
        <p>{t('withdraw.says')}</p>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('withdraw.verb')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('withdraw.title', { name: base.name })}
        verb={t('withdraw.verb')}
        onConfirm={async () => keep(await call(withdrawFlow, { params: { id: base.id } }))}
        onClose={() => setAsked(false)}
      >
        {t('withdraw.ask')}
      </ConfirmDialog>
    </div>
  )
}

/** An inbox has one flow at most: what another answers for is named, and cannot be taken. */
function useInboxChoices(id: string, chosen: readonly string[]) {
  const { t } = useTranslation('admin-flows')
  const inboxes = useQuery(inboxesQuery).data?.items ?? []
  const flows = useQuery(flowsQuery).data?.items ?? []
  return inboxes
    .filter((inbox) => !inbox.archived || chosen.includes(inbox.id))
    .map((inbox) => {
      const other = flows.find((flow) => flow.id !== id && !flow.archived && flow.inboxIds.includes(inbox.id))
      return {
        value: inbox.id,
        label: other ? t('takenBy', { inbox: inbox.name, flow: other.name }) : inbox.name,
        disabled: other !== undefined,
      }
    })
}
