import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveProduct, saveProduct } from '#contracts/catalog.ts'
import type { Product } from '#contracts/catalog.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { productsKey } from './catalog-query.ts'
import { ProductInputs } from './product-inputs.tsx'
import { useProductDraft } from './use-product-draft.ts'

export function ProductForm({ product, onDone }: { product: Product; onDone: () => void }) {
  const { t } = useTranslation('admin-catalog')
  const client = useQueryClient()
  const typed = useProductDraft(product)
  const { base, draft, price } = typed
  const [isTried, setTried] = useState(false)
  const params = { id: base.id }
  const refresh = () => void client.invalidateQueries({ queryKey: productsKey })
  const form = useForm(async () => {
    setTried(true)
    if (price === null) return
    const body = { ...draft, price, version: base.version }
    const saved = await call(saveProduct, { params, body }).finally(refresh)
    say(t('product.saved', { name: saved.name }))
    onDone()
  })
  const archive = async () => {
    await call(archiveProduct, { params, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['code', 'name', 'price'])
  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <ProductInputs
        draft={draft}
        change={typed.change}
        errorAt={form.errorAt}
        isPriceWrong={isTried && price === null}
      />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty}>
          {t('save')}
        </Button>
      </div>
      {base.version > 0 && (
        <ArchiveLine
          isArchived={base.archived}
          name={base.name}
          words={t('product.archive', { returnObjects: true })}
          onChange={archive}
        />
      )}
    </form>
  )
}
