import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../kit/key-hint.tsx'
import { useLook } from '../../../kit/look.ts'
import { Logo } from '../../../kit/logo.tsx'
import classes from './rail.module.css'

/** The left column: name of the house, search, views, and at its foot the agent himself. */
export function Rail({ onSearch, children, foot }: RailProps) {
  const { t } = useTranslation('desk')
  const { name } = useLook()
  return (
    <div className={classes.rail}>
      <Link to="/desk" className={classes.brand}>
        <Logo />
        {name}
      </Link>
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <IconSearch size={15} aria-hidden />
        {t('search')}
        <KeyHint keys={['Ctrl', 'K']} />
      </UnstyledButton>
      <div className={classes.views}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
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

type RailProps = { onSearch: () => void; children: ReactNode; foot?: ReactNode }
