import { IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../kit/rail-link.tsx'
import { SectionsFrame } from '../sections-frame.tsx'

export function AdminFrame() {
  const { t } = useTranslation('admin')
  return (
    <SectionsFrame place="admin" label={t('sections')}>
      <RailLink to="/admin" icon={<IconSettings size={16} stroke={1.7} aria-hidden />}>
        {t('title')}
      </RailLink>
    </SectionsFrame>
  )
}
