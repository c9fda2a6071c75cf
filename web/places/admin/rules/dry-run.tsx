import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tryRule } from '#contracts/rules.ts'
import type { DryRun as Tried } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { Came } from './came.tsx'
import { isSaid, sentenceOf, type RuleDraft } from './draft.ts'
import classes from './rules.module.css'

const DAYS = 30

/** What the rule, as it stands in the editor, would have done to the tickets of the last days. */
export function DryRun({ id, draft }: { id: string; draft: RuleDraft }) {
  const { t } = useTranslation('admin-rules')
  const asked = JSON.stringify(sentenceOf(draft))
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (sentence: string) => ({
      sentence,
      tried: await call(tryRule, { body: { id, ...sentenceOf(draft), days: DAYS } }),
    }),
  })
  const isOld = data !== undefined && data.sentence !== asked
  return (
    <div className={classes.tried}>
      <p className={parts.says}>{t('try.says', { count: DAYS })}</p>
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={isPending}
        disabled={!isSaid(draft)}
        onClick={() => mutate(asked)}
      >
        {t(isOld ? 'try.again' : 'try.verb')}
      </Button>
      {!isSaid(draft) && <p className={parts.says}>{t('try.notYet')}</p>}
      {isPending && <Skeleton shape="rows" times={3} />}
      {error !== null && <FailureState error={error} onTryAgain={reset} />}
      {data && !isPending && error === null && <Result tried={data.tried} isOld={isOld} />}
    </div>
  )
}

function Result({ tried, isOld }: { tried: Tried; isOld: boolean }) {
  const { t } = useTranslation('admin-rules')
  const { tickets, ran, looked, isCut, items, judgedNow } = tried
  return (
    <div data-old={isOld || undefined} className={classes.result}>
      <p aria-live="polite">
        <b>{t('try.tickets', { count: tickets })}</b> {t('try.looked', { count: looked })}{' '}
        {ran > items.length && t('try.newest', { count: items.length })}
      </p>
      {isOld && <p className={parts.notice}>{t('try.old')}</p>}
      {isCut && <p className={parts.notice}>{t('try.cut')}</p>}
      {judgedNow.length > 0 && <p className={parts.says}>{t('try.judgedNow')}</p>}
      {items.length > 0 && (
        <ol className={classes.log} aria-label={t('try.list')}>
          {items.map((item) => (
            <Came key={`${item.ticket.id} ${item.at}`} of={{ ...item, why: item.refused?.why ?? null }} />
          ))}
        </ol>
      )}
    </div>
  )
}
