import { IconArrowBackUp, IconChartBar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../../kit/rail-link.tsx'
import { CountedAt } from '../../office/reports/counted-place.ts'
import { SectionsFrame } from '../../sections-frame.tsx'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** What an agent has done himself; those of everybody stand in the office. */
export function FiguresPage() {
  const { t } = useTranslation('reports')
  return (
    <CountedAt value="/desk/figures/counted">
      <SectionsFrame place="desk" label={t('own.title')}>
        <RailLink to="/desk" activeOptions={{ exact: true }} icon={<IconArrowBackUp {...icon} />}>
          {t('own.back')}
        </RailLink>
        <RailLink
          to="/desk/figures"
          activeOptions={{ includeSearch: false }}
          icon={<IconChartBar {...icon} />}
        >
          {t('own.title')}
        </RailLink>
      </SectionsFrame>
    </CountedAt>
  )
}
