import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bindOrder } from '#contracts/catalog.ts'
import type { Order } from '#contracts/catalog.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import parts from '../parts/parts.module.css'
import { ordersKey } from './catalog-query.ts'

const PersonChoice = lazy(() =>
  import('../../desk/command/person-choice.tsx').then(({ PersonChoice }) => ({ default: PersonChoice })),
)

/** Said once for a reference: it opens all its orders to this person. */
export function WhoseOrder({ order }: { order: Order }) {
  const { t } = useTranslation('admin-catalog')
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { id, contact, customerRef, abilities } = order
  async function bind(contactId: string, name: string) {
    setAsking(false)
    setProblem(null)
    try {
      await call(bindOrder, { params: { id }, body: { contactId } })
      await client.invalidateQueries({ queryKey: ordersKey })
      say(t('order.bound', { name }))
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <p>
          {contact ? contact.name : t('order.nobodySays')}
          {customerRef !== null && <> · {t('order.ref', { ref: customerRef })}</>}
        </p>
        {abilities.bind && (
          <Button variant={contact ? 'default' : 'filled'} onClick={() => setAsking(true)}>
            {t(contact ? 'order.bindOther' : 'order.bind')}
          </Button>
        )}
      </div>
      {customerRef !== null && abilities.bind && <p className={parts.help}>{t('order.bindSays')}</p>}
      {problem !== null && <ProblemLine error={problem} />}
      <Suspense>
        {isAsking && (
          <PersonChoice
            title={t('order.bindWho')}
            onChoose={({ id: contactId, name }) => void bind(contactId, name)}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </section>
  )
}
