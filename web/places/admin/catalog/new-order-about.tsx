import { Button, NativeSelect, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CODE_LIMIT, REF_LIMIT } from '#contracts/catalog.ts'
import { currencies } from '#contracts/money.ts'
import parts from '../parts/parts.module.css'
import { isDay } from './new-order-draft.ts'
import type { OrderDraft } from './new-order-draft.ts'

const PersonChoice = lazy(() =>
  import('../../desk/command/person-choice.tsx').then(({ PersonChoice }) => ({ default: PersonChoice })),
)

/** Its number, its day, whose it is. */
export function NewOrderAbout({ draft, change, errorAt, isTried }: AboutProps) {
  const { t } = useTranslation('admin-catalog')
  const [isAsking, setAsking] = useState(false)
  const { contact } = draft
  return (
    <>
      <div className={parts.pair}>
        <TextInput
          required
          name="number"
          label={t('order.number')}
          maxLength={CODE_LIMIT}
          value={draft.number}
          error={errorAt('number')}
          onChange={({ currentTarget }) => change({ number: currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          name="orderedAt"
          label={t('order.date')}
          value={draft.day}
          error={isTried && !isDay(draft.day) ? t('order.noDay') : errorAt('orderedAt')}
          onChange={({ currentTarget }) => change({ day: currentTarget.value })}
        />
      </div>
      <div className={parts.line}>
        <p>
          {t('order.customer')}: <b>{contact?.name ?? t('order.nobody')}</b>
        </p>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(contact ? 'order.chooseOther' : 'order.choose')}
        </Button>
      </div>
      <TextInput
        name="customerRef"
        label={t('order.refLabel')}
        description={t('order.refHelp')}
        maxLength={REF_LIMIT}
        value={draft.customerRef}
        error={errorAt('customerRef')}
        onChange={({ currentTarget }) => change({ customerRef: currentTarget.value })}
      />
      <div className={parts.pair}>
        <TextInput
          name="country"
          label={t('order.country')}
          maxLength={60}
          value={draft.country}
          error={errorAt('country')}
          onChange={({ currentTarget }) => change({ country: currentTarget.value })}
        />
        <NativeSelect
          label={t('product.currency')}
          data={currencies}
          value={draft.currency}
          onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
        />
      </div>
      <Suspense>
        {isAsking && (
          <PersonChoice
            title={t('order.bindWho')}
            onChoose={(chosen) => {
              change({ contact: { id: chosen.id, name: chosen.name } })
              setAsking(false)
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}

type AboutProps = {
  draft: OrderDraft
  change: (part: Partial<OrderDraft>) => void
  errorAt: (field: string) => string | undefined
  isTried: boolean
}
