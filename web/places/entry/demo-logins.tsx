import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../kit/look.ts'
import classes from './entry-form.module.css'

/** Only there while the demo runs on this very machine: who can be tried out. */
export function DemoLogins({ onChoose }: { onChoose: (name: string, password: string) => void }) {
  const { t } = useTranslation('sign-in')
  const { demoLogins } = useLook()
  if (demoLogins.length === 0) return null
  return (
    <section className={classes.demo} aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t('demo.title')}</h2>
      <p className={classes.says}>{t('demo.says')}</p>
      <ul className={classes.people}>
        {demoLogins.map(({ name, role, signIn, password }) => (
          <li key={signIn}>
            <UnstyledButton className={classes.person} onClick={() => onChoose(signIn, password)}>
              <span>{name}</span>
              <span>{t(`role.${role}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
