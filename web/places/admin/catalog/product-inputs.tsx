import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CODE_LIMIT, NAME_LIMIT } from '#contracts/catalog.ts'
import { currencies } from '#contracts/money.ts'
import parts from '../parts/parts.module.css'
import type { ProductDraft } from './use-product-draft.ts'

export function ProductInputs({ draft, change, errorAt, isPriceWrong }: ProductInputsProps) {
  const { t } = useTranslation('admin-catalog')
  return (
    <>
      <TextInput
        required
        name="name"
        label={t('product.name')}
        maxLength={NAME_LIMIT}
        value={draft.name}
        error={errorAt('name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        required
        name="code"
        label={t('product.code')}
        maxLength={CODE_LIMIT}
        value={draft.code}
        error={errorAt('code')}
        onChange={({ currentTarget }) => change({ code: currentTarget.value })}
      />
      <div className={parts.pair}>
        <TextInput
          required
          name="price"
          inputMode="decimal"
          label={t('product.price')}
          value={draft.price}
          error={isPriceWrong ? t('product.noAmount') : errorAt('price')}
          onChange={({ currentTarget }) => change({ price: currentTarget.value })}
        />
        <NativeSelect
          label={t('product.currency')}
          data={currencies}
          value={draft.currency}
          onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('product.mayReturn')}
        description={t('product.mayReturnSays')}
        checked={draft.returnable}
        onChange={({ currentTarget }) => change({ returnable: currentTarget.checked })}
      />
    </>
  )
}

type ProductInputsProps = {
  draft: ProductDraft
  change: (part: Partial<ProductDraft>) => void
  errorAt: (field: string) => string | undefined
  isPriceWrong: boolean
}
