import { IconBan, IconChartBar, IconHome, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../kit/rail-link.tsx'
import { SectionsFrame } from '../sections-frame.tsx'

export function OfficeFrame() {
  const { t } = useTranslation('office')
  return (
    <SectionsFrame place="office" label={t('sections')}>
      <RailLink
        to="/office"
        activeOptions={{ exact: true }}
        icon={<IconHome size={16} stroke={1.7} aria-hidden />}
      >
        {t('home')}
      </RailLink>
      <RailLink
        to="/office/reports"
        activeOptions={{ includeSearch: false }}
        icon={<IconChartBar size={16} stroke={1.7} aria-hidden />}
      >
        {t('reports')}
      </RailLink>
      <RailLink
        to="/office/returns"
        activeOptions={{ includeSearch: false }}
        icon={<IconPackage size={16} stroke={1.7} aria-hidden />}
      >
        {t('returns')}
      </RailLink>
      <RailLink to="/office/bans" icon={<IconBan size={16} stroke={1.7} aria-hidden />}>
        {t('bans')}
      </RailLink>
    </SectionsFrame>
  )
}
