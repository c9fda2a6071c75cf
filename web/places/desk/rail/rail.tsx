import { ActionIcon, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bell } from '../../../kit/bell/bell.tsx'
import { KeyHint } from '../../../kit/key-hint.tsx'
import { useLook } from '../../../kit/look.ts'
import { Logo } from '../../../kit/logo.tsx'
import { BellLine } from './bell-line.tsx'
import classes from './rail.module.css'

/** The left column: name of the house, bell, search, views, and at its foot whether the agent is available, and he himself. */
export function Rail({ onCommand, onNewTicket, children, availability, foot }: RailProps) {
  const { t } = useTranslation('desk')
  const { t: list } = useTranslation('desk-list')
  const { name } = useLook()
  return (
    <div className={classes.rail}>
      <div className={classes.top}>
        <Link to="/desk" className={classes.brand}>
          <Logo />
          <span className={classes.house}>{name}</span>
        </Link>
        <Bell Line={BellLine} />
      </div>
      <div className={classes.top}>
        <UnstyledButton className={classes.search} onClick={onCommand}>
          <IconSearch size={15} aria-hidden />
          {t('search')}
          <KeyHint keys={['Ctrl', 'K']} />
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={list('newTicket.verb')}
          title={list('newTicket.verb')}
          onClick={onNewTicket}
        >
          <IconPlus size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.views}>{children}</div>
      {availability}
      <div className={classes.foot}>{foot}</div>
    </div>
  )
}

export function RailGroup({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      {label && <h2 className={classes.label}>{label}</h2>}
      {children}
    </div>
  )
}

type RailProps = {
  onCommand: () => void
  onNewTicket: () => void
  children: ReactNode
  availability: ReactNode
  foot: ReactNode
}
