import { IconInbox, IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../kit/empty-state.tsx'
import { PageTitle } from '../../kit/page-title.tsx'
import { AccountMenu } from '../account-menu.tsx'
import type { Column } from './bottom-bar.tsx'
import { DeskFrame } from './desk-frame.tsx'
import classes from './desk.module.css'
import { Rail, RailGroup } from './rail.tsx'
import { RailLink } from '../../kit/rail-link.tsx'

export function Desk() {
  const { t } = useTranslation('desk')
  const [shown, setShown] = useState<Column>('list')
  return (
    <DeskFrame
      shown={shown}
      onShow={setShown}
      rail={
        <Rail onSearch={() => setShown('list')} foot={<AccountMenu />}>
          <RailGroup>
            <RailLink to="/desk" icon={<IconInbox size={16} stroke={1.7} aria-hidden />}>
              {t('columns.list')}
            </RailLink>
          </RailGroup>
        </Rail>
      }
      list={
        <header className={classes.head}>
          <PageTitle>{t('columns.list')}</PageTitle>
        </header>
      }
      thread={
        <EmptyState
          icon={<IconMessage size={28} aria-hidden />}
          title={t('pickOne')}
          says={t('pickOneSays')}
        />
      }
    />
  )
}
