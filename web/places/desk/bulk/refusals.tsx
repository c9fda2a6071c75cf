import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BulkProgress } from '#contracts/bulk.ts'
import type { FaultWords } from '#contracts/words/fault-words.ts'
import { spoken } from '../../../kit/language.ts'
import { sameList } from '../thread/same-list.ts'
import classes from './bulk.module.css'

/** The words of refusals come with each answer, but a list of many tells only codes. */
const load: Record<ReturnType<typeof spoken>, () => Promise<FaultWords>> = {
  en: async () => (await import('#contracts/words/faults.en.ts')).faultsInEn,
  bg: async () => (await import('#contracts/words/faults.bg.ts')).faultsInBg,
  ru: async () => (await import('#contracts/words/faults.ru.ts')).faultsInRu,
}

/** Which tickets were refused or kept, and why. */
export function Refusals({ progress, onClose }: { progress: BulkProgress; onClose: () => void }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const language = spoken()
  const { data: words } = useQuery({
    queryKey: ['fault-words', language],
    queryFn: load[language],
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { refused, refusedCount } = progress
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.refusedTitle', { count: refusedCount })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <ul className={classes.refused}>
        {refused.map(({ ticketId, number, code }) => (
          <li key={ticketId}>
            <Link to="/desk/t/$number" params={{ number }} search={sameList} onClick={onClose}>
              #{number}
            </Link>
            <span>{words?.[code][0] ?? code}</span>
          </li>
        ))}
      </ul>
      {refusedCount > refused.length && (
        <p className={classes.says}>{t('bulk.more', { count: refusedCount - refused.length })}</p>
      )}
    </Modal>
  )
}
