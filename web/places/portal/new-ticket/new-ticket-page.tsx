import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { componentsQuery, typesQuery } from '../../../kit/vocabulary.ts'
import { NewTicketForm } from './new-ticket-form.tsx'
import classes from './new-ticket.module.css'

export function NewTicketPage() {
  const { t } = useTranslation('portal-ticket')
  const { t: portal } = useTranslation('portal')
  const { t: orders } = useTranslation('orders')
  const types = useQuery(typesQuery)
  const components = useQuery(componentsQuery)
  const offered = types.data?.items.filter(({ archived, form }) => !archived && form === 'plain')
  const known = components.data?.items.filter(({ archived }) => !archived)
  const error = types.error ?? components.error
  const retry = () => {
    void types.refetch()
    void components.refetch()
  }
  return (
    <div className={classes.page}>
      <PageTitle size="large">{portal('newTicket')}</PageTitle>
      <p className={classes.kept}>
        <Link to="/portal/orders">{orders('ofType')}</Link>
      </p>
      {offered?.length === 0 && <EmptyState title={t('new.noTypes')} says={t('new.noTypesSays')} />}
      {offered && offered.length > 0 && known && <NewTicketForm types={offered} components={known} />}
      {!(offered && known) &&
        (error ? <FailureState error={error} onTryAgain={retry} /> : <Skeleton shape="form" />)}
    </div>
  )
}
