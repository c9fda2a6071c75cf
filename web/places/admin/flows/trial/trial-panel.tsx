import { Button, Select, Switch } from '@mantine/core'
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { TryStep } from '#contracts/flows.ts'
import { locales } from '#contracts/roles.ts'
import { FailureState } from '../../../../kit/failure-state.tsx'
import { spoken } from '../../../../kit/language.ts'
import { Skeleton } from '../../../../kit/skeletons.tsx'
import { AskedOf } from './asked-of.tsx'
import classes from './trial.module.css'
import { useTrial, type Visitor } from './use-trial.ts'

/** The chat as a visitor sees it, led by the flow that is being drawn. Nothing of it is kept. */
export function TrialPanel({ graph, onStep }: { graph: FlowGraph; onStep: (step: TryStep | null) => void }) {
  const { t } = useTranslation(['flow-trial', 'common'])
  const [visitor, setVisitor] = useState<Visitor>({ locale: spoken(), isSignedIn: false })
  const trial = useTrial(graph, visitor)
  const { step } = trial
  const tell = useEffectEvent(onStep)
  useEffect(() => tell(step ?? null), [step])
  useEffect(() => () => tell(null), [])
  return (
    <section className={classes.trial} aria-label={t('title')}>
      <div className={classes.bar}>
        <Select
          size="xs"
          aria-label={t('common:language.label')}
          allowDeselect={false}
          data={locales.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={visitor.locale}
          onChange={(value) =>
            setVisitor({ ...visitor, locale: locales.find((one) => one === value) ?? 'en' })
          }
        />
        <Switch
          size="xs"
          label={t('signedIn')}
          checked={visitor.isSignedIn}
          onChange={({ currentTarget }) => setVisitor({ ...visitor, isSignedIn: currentTarget.checked })}
        />
      </div>
      {!step && trial.error && <FailureState error={trial.error} onTryAgain={trial.tryAgain} />}
      {!step && !trial.error && <Skeleton shape="messages" times={3} />}
      {step && <Thread step={step} />}
      {step && <AskedOf step={step} isBusy={trial.isFetching} onAnswer={trial.answer} />}
      <div className={classes.bar}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={trial.restart}
        >
          {t('restart')}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          disabled={!trial.canGoBack}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={trial.goBack}
        >
          {t('back')}
        </Button>
      </div>
    </section>
  )
}

function Thread({ step: { said, outcome } }: { step: TryStep }) {
  const { t } = useTranslation('flow-trial')
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- whenever something was said
  }, [said.length, outcome])
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard
    <div className={classes.thread} role="log" aria-label={t('thread')} tabIndex={0}>
      {said.map(({ by, text }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a thread only grows, and the same may be said twice
        <p key={at} className={classes.word} data-by={by}>
          <span className="unseen">{t(by)}</span>
          {text}
        </p>
      ))}
      <p ref={end} className={classes.end}>
        {outcome !== 'waits' && t(outcome)}
      </p>
    </div>
  )
}
