import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import type { Invitation } from '#contracts/invitations.ts'
import { FailureState } from '../../../../kit/failure-state.tsx'
import { Skeleton } from '../../../../kit/skeletons.tsx'
import parts from '../../parts/parts.module.css'
import { newInvitation } from './draft.ts'
import { InvitationDialog } from './invitation-dialog.tsx'
import { InvitationLine } from './invitation-line.tsx'
import { invitationsQuery } from './invitations-query.ts'
import classes from './invitations.module.css'

/** What this inbox says to visitors who have not written yet. */
export function InvitationsPart({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation('admin-invitations')
  const { data, error, isPending, refetch } = useQuery(invitationsQuery(inbox.id))
  const [opened, setOpened] = useState<Invitation>()
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <h3>{t('title')}</h3>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpened(newInvitation(inbox))}
        >
          {t('add')}
        </Button>
      </div>
      <p className={parts.help}>{t('says')}</p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <p className={parts.gone}>{t('none')}</p>}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map((one) => (
            <InvitationLine key={one.id} invitation={one} onOpen={() => setOpened(one)} />
          ))}
        </ul>
      )}
      {opened && (
        <InvitationDialog
          key={opened.id}
          inbox={inbox}
          invitation={opened}
          latest={data?.items.find(({ id }) => id === opened.id)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  )
}
