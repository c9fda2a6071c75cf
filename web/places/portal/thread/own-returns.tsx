import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReturnPanel } from '../../desk/returns/return-panel.tsx'
import { useReturnsOf } from '../../desk/returns/use-returns-of.ts'

/** How far what one sends back has come. */
export function OwnReturns() {
  const { t } = useTranslation('returns')
  const { data } = useReturnsOf()
  return data?.items.map((one) => (
    <ReturnPanel
      key={one.id}
      one={one}
      says={t(`says.${one.state}`)}
      order={
        <Link to="/portal/orders/$id" params={{ id: one.order.id }}>
          {t('order', { number: one.order.number })}
        </Link>
      }
    />
  ))
}
