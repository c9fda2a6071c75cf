import { Button, FileButton, Progress } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOrderFile } from '#contracts/order-imports.ts'
import type { OrderImport } from '#contracts/order-imports.ts'
import { addressOf } from '../../../kit/address.ts'
import { newId } from '../../../kit/id.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { upload } from '../../../kit/upload.ts'
import type { Upload } from '../../../kit/upload.ts'
import parts from '../parts/parts.module.css'
import { importQuery, importsKey } from './import-query.ts'

/** Sends the file; what the server has read of it is shown on a page of its own. */
export function ChooseFile() {
  const { t } = useTranslation('admin-import')
  const { t: common } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const running = useRef<Upload<OrderImport>>(undefined)
  const [sent, setSent] = useState<{ name: string; share: number }>()
  const [problem, setProblem] = useState<unknown>(null)

  async function send(file: File) {
    const id = newId()
    const name = file.name.slice(0, 255)
    setProblem(null)
    setSent({ name, share: 0 })
    running.current = upload<OrderImport>({
      method: 'PUT',
      address: addressOf(readOrderFile.path, { id }, { name }),
      file,
      onProgress: (done, whole) => setSent({ name, share: whole > 0 ? done / whole : 0 }),
    })
    try {
      const read = await running.current.done
      client.setQueryData(importQuery(id).queryKey, read)
      void client.invalidateQueries({ queryKey: [...importsKey, 'list'] })
      await navigate({ to: '/admin/import/$id', params: { id } })
    } catch (error) {
      setSent(undefined)
      if (!(error instanceof DOMException)) setProblem(error)
    }
  }

  return (
    <section className={parts.panel}>
      {sent ? (
        <div className={parts.line}>
          <p>{t('sending', { name: sent.name })}</p>
          <Button variant="default" onClick={() => running.current?.cancel()}>
            {common('cancel')}
          </Button>
          <Progress value={sent.share * 100} style={{ flex: '1 1 100%' }} aria-label={t('sendingLabel')} />
        </div>
      ) : (
        <div className={parts.line}>
          <p>{t('nothingYet')}</p>
          <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && void send(file)}>
            {(button) => (
              <Button {...button} leftSection={<IconUpload size={16} aria-hidden />}>
                {t('choose')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {problem !== null && <ProblemLine error={problem} />}
    </section>
  )
}
