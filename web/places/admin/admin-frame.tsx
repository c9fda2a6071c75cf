import {
  IconArticle,
  IconAlarm,
  IconBan,
  IconCalendarTime,
  IconUrgent,
  IconBuilding,
  IconChecklist,
  IconForms,
  IconHistory,
  IconInbox,
  IconLanguage,
  IconMail,
  IconMessages,
  IconPackage,
  IconPalette,
  IconRoute,
  IconReceipt,
  IconSchool,
  IconSitemap,
  IconStar,
  IconTruckReturn,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../kit/rail-link.tsx'
import { SectionsFrame } from '../sections-frame.tsx'
import { useAdminLive } from './use-admin-live.ts'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function AdminFrame() {
  const { t } = useTranslation('admin')
  useAdminLive()
  return (
    <SectionsFrame place="admin" label={t('sections')}>
      <RailLink to="/admin" activeOptions={{ exact: true }} icon={<IconChecklist {...icon} />}>
        {t('overview')}
      </RailLink>
      <RailLink to="/admin/people" activeOptions={{ includeSearch: false }} icon={<IconUsers {...icon} />}>
        {t('people')}
      </RailLink>
      <RailLink to="/admin/types" icon={<IconForms {...icon} />}>
        {t('types')}
      </RailLink>
      <RailLink to="/admin/components" icon={<IconBuilding {...icon} />}>
        {t('components')}
      </RailLink>
      <RailLink to="/admin/queues" icon={<IconInbox {...icon} />}>
        {t('queues')}
      </RailLink>
      <RailLink to="/admin/inboxes" icon={<IconMessages {...icon} />}>
        {t('inboxes')}
      </RailLink>
      <RailLink to="/admin/guide" icon={<IconSitemap {...icon} />}>
        {t('guide')}
      </RailLink>
      <RailLink to="/admin/bans" icon={<IconBan {...icon} />}>
        {t('bans')}
      </RailLink>
      <RailLink to="/admin/skills" icon={<IconSchool {...icon} />}>
        {t('skills')}
      </RailLink>
      <RailLink to="/admin/hours" icon={<IconCalendarTime {...icon} />}>
        {t('hours')}
      </RailLink>
      <RailLink to="/admin/targets" icon={<IconAlarm {...icon} />}>
        {t('targets')}
      </RailLink>
      <RailLink to="/admin/escalation" icon={<IconUrgent {...icon} />}>
        {t('escalation')}
      </RailLink>
      <RailLink to="/admin/satisfaction" icon={<IconStar {...icon} />}>
        {t('satisfaction')}
      </RailLink>
      <RailLink
        to="/admin/products"
        activeOptions={{ includeSearch: false }}
        icon={<IconPackage {...icon} />}
      >
        {t('products')}
      </RailLink>
      <RailLink to="/admin/orders" activeOptions={{ includeSearch: false }} icon={<IconReceipt {...icon} />}>
        {t('orders')}
      </RailLink>
      <RailLink to="/admin/returns" icon={<IconTruckReturn {...icon} />}>
        {t('returns')}
      </RailLink>
      <RailLink to="/admin/rules" icon={<IconRoute {...icon} />}>
        {t('rules')}
      </RailLink>
      <RailLink to="/admin/mail" activeOptions={{ includeSearch: false }} icon={<IconMail {...icon} />}>
        {t('mail')}
      </RailLink>
      <RailLink to="/articles" icon={<IconArticle {...icon} />}>
        {t('articles')}
      </RailLink>
      <RailLink to="/admin/look" icon={<IconPalette {...icon} />}>
        {t('look')}
      </RailLink>
      <RailLink to="/admin/languages" icon={<IconLanguage {...icon} />}>
        {t('languages')}
      </RailLink>
      <RailLink to="/admin/audit" activeOptions={{ includeSearch: false }} icon={<IconHistory {...icon} />}>
        {t('audit')}
      </RailLink>
    </SectionsFrame>
  )
}
