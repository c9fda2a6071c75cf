import { importFields, type ImportField, type ImportMapping } from '#contracts/order-imports.ts'

/** What columns are called in the files of shops: small letters and digits only. */
const names: Record<ImportField, readonly string[]> = {
  number: ['invoiceno', 'invoice', 'ordernumber', 'orderno', 'order', 'orderid', 'name', 'number',
    'поръчка', 'номернапоръчка', 'фактура', 'номер', 'заказ', 'номерзаказа', 'счёт', 'счет'],
  date: ['invoicedate', 'orderdate', 'date', 'createdat', 'orderedat', 'дата', 'датанапоръчка', 'датазаказа'],
  code: ['stockcode', 'sku', 'lineitemsku', 'productcode', 'itemcode', 'code', 'article', 'артикул', 'код', 'кодтовара'],
  quantity: ['quantity', 'qty', 'lineitemquantity', 'pieces', 'количество', 'брой', 'колво'],
  price: ['unitprice', 'price', 'lineitemprice', 'unitpricegbp', 'единичнацена', 'цена', 'ценазаштуку'],
  description: ['description', 'productname', 'product', 'lineitemname', 'item', 'описание', 'продукт', 'наименование', 'товар'],
  customerRef: ['customerid', 'customer', 'customernumber', 'customerno', 'clientid', 'email', 'клиент', 'клиентскиномер', 'номерклиента'],
  customerName: ['customername', 'clientname', 'billingname', 'имеклиента', 'имеклиент', 'имяклиента'],
  country: ['country', 'billingcountry', 'shippingcountry', 'държава', 'страна'],
  currency: ['currency', 'валута', 'валюта'],
} // prettier-ignore

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Which column holds what, by the names that stand over them; each column serves once. */
export function guessColumns(head: readonly string[]): ImportMapping['columns'] {
  const heads = head.map(plain)
  const taken = new Set<number>()
  const find = (field: ImportField): number | null => {
    for (const name of names[field]) {
      const at = heads.findIndex((one, place) => one === name && !taken.has(place))
      if (at < 0) continue
      taken.add(at)
      return at
    }
    return null
  }
  return Object.fromEntries(importFields.map((field) => [field, find(field)])) as ImportMapping['columns']
}

/** A year in front says it; else a second part beyond 12 can only be a day. Where nothing tells, the day comes first. */
export function guessDateOrder(dates: readonly string[]): ImportMapping['dateOrder'] {
  const parts = dates.map((date) => /^(\d+)\D(\d+)\D/.exec(date.trim())?.slice(1) ?? [])
  if (parts.some(([first = '']) => first.length === 4)) return 'ymd'
  const isMonthFirst = parts.some(([, second]) => Number(second) > 12)
  return isMonthFirst || dates.some((date) => /^\d+\/\d+\/\d+ /.test(date.trim())) ? 'mdy' : 'dmy'
}
