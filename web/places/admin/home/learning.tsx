import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { learnAgain } from '#contracts/answers.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import parts from '../parts/parts.module.css'
import { learningQuery } from '../use-admin-live.ts'
import classes from './home.module.css'

/** From what the product has learnt what texts are about; new tickets are learnt from each night. */
export function LearningPart() {
  const { t } = useTranslation('admin')
  const { data, error } = useQuery(learningQuery)
  const again = useMutation({ mutationFn: () => call(learnAgain) })
  if (!data) return error ? <ProblemLine error={error} /> : null
  const { learntAt, examples, components, available, needed } = data
  return (
    <section className={parts.panel}>
      <h2>{t('learning.title')}</h2>
      <p>{t('learning.what')}</p>
      <div className={classes.task}>
        <span>
          {learntAt === null ? (
            t('learning.nothing', { available, needed })
          ) : (
            <>
              {t('learning.learnt', { count: examples, components })} <RelativeTime at={learntAt} />
            </>
          )}
        </span>
        {available >= needed && (
          <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate()}>
            {t('learning.again')}
          </Button>
        )}
      </div>
      {again.error && <ProblemLine error={again.error} />}
      {again.isSuccess && <output>{t('learning.begun')}</output>}
    </section>
  )
}
