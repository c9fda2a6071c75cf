import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../kit/page-title.tsx'
import classes from './entry-form.module.css'

/** A page that only says how it went, and leads on to the sign-in. */
export function Told({ title, children }: { title: string; children: string }) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      <PageTitle key={title} size="large">
        {title}
      </PageTitle>
      <output className={classes.says}>{children}</output>
      <div className={classes.links}>
        <Anchor component={Link} to="/sign-in">
          {t('toSignIn')}
        </Anchor>
      </div>
    </>
  )
}
