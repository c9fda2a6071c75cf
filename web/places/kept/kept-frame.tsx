import { IconBolt, IconChevronLeft, IconMessageBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHelp } from '../../kit/key-help.tsx'
import { RailLink } from '../../kit/rail-link.tsx'
import { SectionsFrame } from '../sections-frame.tsx'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** What is kept ready for the desk: each section with a list and one thing opened beside it. */
export function KeptFrame() {
  const { t } = useTranslation('kept')
  const { t: replies } = useTranslation('replies')
  const { t: macros } = useTranslation('macros')
  return (
    <>
      <SectionsFrame place="desk" label={t('sections')}>
        <RailLink to="/desk" activeOptions={{ exact: true }} icon={<IconChevronLeft {...icon} />}>
          {t('back')}
        </RailLink>
        <RailLink to="/desk/replies" icon={<IconMessageBolt {...icon} />}>
          {replies('title')}
        </RailLink>
        <RailLink to="/desk/macros" icon={<IconBolt {...icon} />}>
          {macros('list')}
        </RailLink>
      </SectionsFrame>
      <KeyHelp />
    </>
  )
}
