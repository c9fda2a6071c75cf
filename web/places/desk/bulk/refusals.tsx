import { Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BulkProgress } from '#contracts/bulk.ts'
import { useFaultWords } from '../../../kit/fault-words.ts'
import { sameList } from '../thread/same-list.ts'
import classes from './bulk.module.css'

/** Which tickets were refused or kept, and why. */
export function Refusals({ progress, onClose }: { progress: BulkProgress; onClose: () => void }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const faultWords = useFaultWords()
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
            <span>{faultWords(code)}</span>
          </li>
        ))}
      </ul>
      {refusedCount > refused.length && (
        <p className={classes.says}>{t('bulk.more', { count: refusedCount - refused.length })}</p>
      )}
    </Modal>
  )
}
