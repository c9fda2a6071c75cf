import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFlow } from '#contracts/flows.ts'
import { call } from '../../../../kit/api.ts'
import { newId } from '../../../../kit/id.ts'
import { useProblemWords } from '../../../../kit/problem-words.ts'
import { say } from '../../../../kit/toast.ts'
import { flowQuery, flowsQuery } from '../flows-query.ts'
import { readExport } from './read-export.ts'

/** A flow from a file, as a draft that is open at once. */
export function ImportFlow() {
  const { t } = useTranslation('flow-begin')
  const client = useQueryClient()
  const navigate = useNavigate()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)

  async function take(file: File) {
    setBusy(true)
    try {
      const read = await readExport(file)
      if ('refused' in read) return say(t(`import.${read.refused}`, { name: file.name }), { tone: 'bad' })
      const id = newId()
      const flow = await call(importFlow, { body: { id, flow: read.flow } })
      client.setQueryData(flowQuery(id).queryKey, flow)
      void client.invalidateQueries(flowsQuery)
      say(t('import.done', { name: flow.name }))
      await navigate({ to: '/admin/guide/$id', params: { id } })
    } catch (error) {
      const { title, remedy } = wordsOf(error)
      say([title, remedy].filter(Boolean).join(' '), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
    return undefined
  }
  return (
    <FileButton accept=".json,application/json" onChange={(file) => file && void take(file)}>
      {(button) => (
        <Button
          {...button}
          variant="default"
          loading={isBusy}
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          {t('import.verb')}
        </Button>
      )}
    </FileButton>
  )
}
