import { NativeSelect, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { currencies } from '#contracts/money.ts'
import { dateOrders } from '#contracts/order-imports.ts'
import type { ImportMapping } from '#contracts/order-imports.ts'
import { timeZonesWith } from '../../../kit/time-zones.ts'
import parts from '../parts/parts.module.css'

/** How dates and amounts are meant, and what to do with customers whom nobody here knows. */
export function MappingMore({ mapping, onChange }: MappingMoreProps) {
  const { t } = useTranslation('admin-import')
  const { dateOrder, timeZone, currency, unknown } = mapping
  return (
    <>
      <div className={parts.pair}>
        <NativeSelect
          label={t('dateOrder.label')}
          value={dateOrder}
          data={dateOrders.map((order) => ({ value: order, label: t(`dateOrder.${order}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...mapping, dateOrder: dateOrders.find((one) => one === value) ?? dateOrder })
          }
        />
        <NativeSelect
          label={t('timeZone')}
          value={timeZone}
          data={timeZonesWith(timeZone)}
          onChange={({ currentTarget }) => onChange({ ...mapping, timeZone: currentTarget.value })}
        />
        <NativeSelect
          label={t('currency')}
          value={currency}
          data={currencies}
          onChange={({ currentTarget }) => onChange({ ...mapping, currency: currentTarget.value })}
        />
      </div>
      <Radio.Group
        mt="sm"
        label={t('unknown.label')}
        value={unknown}
        onChange={(value) => onChange({ ...mapping, unknown: value === 'make' ? 'make' : 'keep' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="keep" label={t('unknown.keep')} />
          <Radio value="make" label={t('unknown.make')} />
        </Stack>
      </Radio.Group>
    </>
  )
}

type MappingMoreProps = { mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }
