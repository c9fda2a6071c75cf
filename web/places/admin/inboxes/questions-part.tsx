import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { insistence, questions } from '#contracts/chat.ts'
import type { InboxLook } from '#contracts/chat.ts'
import parts from '../parts/parts.module.css'
import type { PartProps } from './draft.ts'

const NOT = 'not'

/** What a visitor is asked before his first word reaches somebody. */
export function QuestionsPart({ draft, change }: PartProps) {
  const { t } = useTranslation('admin-inboxes')
  const { look } = draft
  const set = (asks: InboxLook['asks']) => change({ look: { ...look, asks } })
  const choices = [NOT, ...insistence].map((value) => ({ value, label: t(`ask.${value as 'not'}`) }))
  return (
    <section className={parts.section}>
      <h3>{t('ask.title')}</h3>
      <p className={parts.help}>{t('ask.says')}</p>
      <div className={parts.pair}>
        {questions.map((one) => {
          const { [one]: now = NOT, ...others } = look.asks
          return (
            <Select
              key={one}
              label={t(`ask.${one}`)}
              allowDeselect={false}
              data={choices}
              value={now}
              onChange={(chosen) => {
                const next = insistence.find((value) => value === chosen)
                set(next ? { ...others, [one]: next } : others)
              }}
            />
          )
        })}
      </div>
    </section>
  )
}
