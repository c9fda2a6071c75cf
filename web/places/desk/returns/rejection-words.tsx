import { useTranslation } from 'react-i18next'
import { REJECTION_LIMIT } from '#contracts/returns.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'

export const isRejection = (words: string): boolean => words.trim() !== '' && words.length <= REJECTION_LIMIT

/** Why a return is rejected, in words that the customer reads. */
export function RejectionWords({ words, onType }: { words: string; onType: (words: string) => void }) {
  const { t } = useTranslation('returns')
  return (
    <CountedTextarea
      data-autofocus
      label={t('rejectWhy')}
      limit={REJECTION_LIMIT}
      value={words}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  )
}
