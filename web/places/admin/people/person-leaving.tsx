import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deactivatePerson, reactivatePerson, removePerson } from '#contracts/people.ts'
import type { PersonRecord } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import parts from '../parts/parts.module.css'
import { AskedChange } from './asked-change.tsx'
import { peopleKey } from './people-query.ts'
import { usePersonChange } from './use-person-change.ts'

/** Deactivate, take back, remove. The last admin can do neither: then it says so. */
export function PersonLeaving({ person, onRemoved }: { person: PersonRecord; onRemoved: () => void }) {
  const { t } = useTranslation('admin-people')
  const client = useQueryClient()
  const { id, name, abilities } = person
  const params = { id }
  const off = usePersonChange(() => call(deactivatePerson, { params }), t('deactivate.done', { name }))
  const on = usePersonChange(() => call(reactivatePerson, { params }), t('reactivate.done', { name }))
  const remove = async () => {
    await call(removePerson, { params })
    void client.invalidateQueries({ queryKey: peopleKey })
    say(t('remove.done', { name }))
    onRemoved()
  }
  return (
    <section className={parts.section}>
      <h3>{t('leaving')}</h3>
      {abilities.deactivate && (
        <AskedChange
          says={t('deactivate.says')}
          verb={t('deactivate.verb')}
          ask={{ title: t('deactivate.title', { name }), says: t('deactivate.ask') }}
          onConfirm={() => off.mutateAsync(undefined)}
        />
      )}
      {abilities.reactivate && (
        <div className={parts.line}>
          <p>{t('reactivate.says')}</p>
          <Button variant="default" loading={on.isPending} onClick={() => on.mutate(undefined)}>
            {t('reactivate.verb')}
          </Button>
        </div>
      )}
      {on.error && <ProblemLine error={on.error} />}
      {abilities.remove ? (
        <AskedChange
          says={t('remove.says')}
          verb={t('remove.verb')}
          ask={{ title: t('remove.title', { name }), says: t('remove.ask', { name }) }}
          isGrave
          onConfirm={remove}
        />
      ) : (
        <p className={parts.second}>{t('lastAdmin')}</p>
      )}
    </section>
  )
}
