import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import parts from '../parts/parts.module.css'
import { MailLinks } from '../mail/mail-links.tsx'
import { keptLinkQuery } from '../mail/mail-query.ts'

/** Where no mail leaves the house: the link that his mail would have brought, to be handed over. */
export function KeptLink({ email }: { email: string }) {
  const { t } = useTranslation('admin-people')
  const { data } = useQuery(keptLinkQuery(email))
  if (!data) return null
  return (
    <div className={parts.notice}>
      <p>
        {t('kept.says')}{' '}
        <Anchor component={Link} to={`/admin/mail/${data.mailId}`} inherit underline="always">
          {t('kept.mail')}
        </Anchor>
      </p>
      <MailLinks links={data.links} />
    </div>
  )
}
