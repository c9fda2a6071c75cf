import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileHandling } from '../../../kit/fields/field-props.ts'
import { newId } from '../../../kit/id.ts'
import { useLook } from '../../../kit/look.ts'
import { say } from '../../../kit/toast.ts'

/** `id` will be the id of the message that carries the file; `key` the own field that asked for it. */
export type ChosenFile = { id: string; file: File; key: string | undefined }
export type ChosenFilesHandle = ReturnType<typeof useChosenFiles>

/** Files chosen before there is a ticket to hold them. */
export function useChosenFiles() {
  const { t } = useTranslation('portal-ticket')
  const { maxFileMb } = useLook()
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])

  const fits = (file: File) => {
    const isSmall = file.size <= maxFileMb * 1024 * 1024
    if (!isSmall) say(t('files.tooLarge', { name: file.name, most: maxFileMb }), { tone: 'bad' })
    return isSmall
  }
  const add = (files: readonly File[]) => {
    const taken = files.filter(fits).map((file) => ({ id: newId(), file, key: undefined }))
    setChosen((all) => [...all, ...taken])
  }
  const setOfField = (key: string, file: File | null) => {
    if (file && !fits(file)) return
    setChosen((all) => [
      ...all.filter((one) => one.key !== key),
      ...(file ? [{ id: newId(), file, key }] : []),
    ])
  }
  return {
    chosen,
    add,
    remove: (id: string) => setChosen((all) => all.filter((one) => one.id !== id)),
    ofField: (key: string): FileHandling => ({
      name: chosen.find((one) => one.key === key)?.file.name,
      onPick: (file) => setOfField(key, file),
    }),
  }
}
