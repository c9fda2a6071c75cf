import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listProducts, MOST_PIECES } from '#contracts/catalog.ts'
import type { Product } from '#contracts/catalog.ts'
import { readAmount, writeAmount } from '#contracts/money.ts'
import { call } from '../../../kit/api.ts'
import { productsKey } from './catalog-query.ts'
import classes from './new-order.module.css'
import type { LineDraft } from './new-order-draft.ts'

/** A product, found by typing, how many of it, and what one cost. */
export function NewOrderLine({ line, number, currency, isTried, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('admin-catalog')
  const { found, look, words } = useFoundProducts(line.product)
  const amount = readAmount(line.price, currency)
  const choose = (id: string | null) => {
    const product = found.find((one) => one.id === id) ?? null
    const isPriced = product !== null && line.price === '' && product.currency === currency
    onChange({ ...line, product, price: isPriced ? writeAmount(product.price, currency) : line.price })
  }
  return (
    <fieldset className={classes.line}>
      <legend className="unseen">{t('order.line', { number })}</legend>
      <Select
        className={classes.product}
        searchable
        label={t('order.what')}
        placeholder={t('order.findProduct')}
        nothingFoundMessage={t('order.noProduct')}
        data={found.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
        // The server has looked already, by each word on its own.
        filter={({ options }) => options}
        value={line.product?.id ?? null}
        error={isTried && line.product === null}
        searchValue={words}
        onSearchChange={look}
        onChange={choose}
      />
      <NumberInput
        label={t('order.pieces')}
        min={1}
        max={MOST_PIECES}
        allowDecimal={false}
        allowNegative={false}
        value={line.quantity ?? ''}
        error={isTried && line.quantity === null}
        onChange={(value) => onChange({ ...line, quantity: value === '' ? null : Number(value) })}
      />
      <TextInput
        inputMode="decimal"
        label={t('order.unitPrice')}
        value={line.price}
        error={isTried && amount === null}
        onChange={({ currentTarget }) => onChange({ ...line, price: currentTarget.value })}
      />
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('order.removeLine', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </fieldset>
  )
}

/** The chosen one stays among them, so that it can be shown. */
function useFoundProducts(chosen: Product | null) {
  const [words, look] = useState('')
  const asked = useDeferredValue(chosen && words === `${chosen.code} · ${chosen.name}` ? '' : words)
  const { data } = useQuery({
    queryKey: [...productsKey, 'choice', asked],
    queryFn: ({ signal }) => call(listProducts, { query: { q: asked.slice(0, 100), limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  })
  const items = data?.items ?? []
  const found = chosen && !items.some(({ id }) => id === chosen.id) ? [chosen, ...items] : items
  return { found, look, words }
}

type LineProps = {
  line: LineDraft
  number: number
  currency: string
  isTried: boolean
  onChange: (line: LineDraft) => void
  onRemove?: () => void
}
