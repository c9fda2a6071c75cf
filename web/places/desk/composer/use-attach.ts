import { useTranslation } from 'react-i18next'
import { newId } from '../../../kit/id.ts'
import { useLook } from '../../../kit/look.ts'
import { say } from '../../../kit/toast.ts'
import { addUploads } from './uploads.ts'

/** Takes files for a ticket; what is larger than the house allows is said before it is sent in vain. */
export function useAttach({ ticketId, isNote, onTaken }: Attach) {
  const { t } = useTranslation('desk-thread')
  const { maxFileMb } = useLook()
  return (files: readonly File[]) => {
    const fits = ({ size }: File) => size <= maxFileMb * 1024 * 1024
    for (const { name } of files.filter((file) => !fits(file)))
      say(t('file.tooLarge', { name, most: maxFileMb }), { tone: 'bad' })
    addUploads(files.filter(fits).map((file) => ({ id: newId(), ticketId, file, isNote })))
    if (files.some(fits)) onTaken()
  }
}

type Attach = { ticketId: string; isNote: boolean; onTaken: () => void }
