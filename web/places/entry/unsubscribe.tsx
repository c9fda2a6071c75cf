import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resumeMails, stoppableMails, stopMails } from '#contracts/unsubscribe.ts'
import { ask } from '../../kit/api.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { useLinkSecret } from './link-secret.ts'

type Step = 'asks' | 'stopped' | 'resumed'

/** By the link of a mail, signed in or not. Nothing is stopped by opening the page: mail programs do that too. */
export function Unsubscribe() {
  const { t } = useTranslation('unsubscribe')
  const { t: choices } = useTranslation('choices')
  const token = useLinkSecret()
  const [step, setStep] = useState<Step>('asks')
  const kind = stoppableMails.find((one) => one === token.split('.')[1])
  if (kind === undefined) return <p className={classes.says}>{t('noLink')}</p>
  const next = step === 'stopped' ? resumeMails : stopMails
  return (
    <>
      <PageTitle key={step} size="large">
        {t(`${step}.title`)}
      </PageTitle>
      <output className={classes.says}>{t(`${step}.says`)}</output>
      <p>
        <b>{choices(`kinds.${kind}`)}</b>
      </p>
      <EntryForm
        fields={[]}
        button={t(`${step}.button`)}
        send={async () => {
          await ask(next, { body: { token } })
          setStep(step === 'stopped' ? 'resumed' : 'stopped')
        }}
      >
        {() => null}
      </EntryForm>
      <div className={classes.links}>
        <Anchor component={Link} to="/profile" hash="notifications">
          {t('more')}
        </Anchor>
      </div>
    </>
  )
}
