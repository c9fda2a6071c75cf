import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Product } from '#contracts/catalog.ts'
import { useMoney } from '../../../kit/money.ts'
import parts from '../parts/parts.module.css'
import { Tag } from '../parts/tag.tsx'

const route = getRouteApi('/admin/products')

export function ProductsTable({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('admin-catalog')
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('product.name')}</th>
          <th scope="col" className={parts.amount}>
            {t('product.price')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('product.returns')}
          </th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <Row key={product.id} product={product} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ product }: { product: Product }) {
  const { t } = useTranslation('admin-catalog')
  const search = route.useSearch()
  const money = useMoney()
  const { id, name, code, price, currency, returnable, archived } = product
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/products/$id" params={{ id }} search={search} className={parts.row} data-row>
          {name}
        </Link>
        <div className={parts.second}>{code}</div>
      </th>
      <td className={`${parts.amount} figures`}>{money(price, currency)}</td>
      <td className={parts.wide}>
        <span className={parts.tags}>
          <Tag tone={returnable ? 'good' : 'plain'}>
            {t(returnable ? 'product.returnable' : 'product.notReturnable')}
          </Tag>
          {archived && <Tag>{t('product.state.archived')}</Tag>}
        </span>
      </td>
    </tr>
  )
}
