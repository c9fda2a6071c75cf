import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sendMailAgain } from '#contracts/mails.ts'
import type { Mail } from '#contracts/mails.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { mailKey, mailQuery, mailStateQuery } from './mail-query.ts'

/** Where no mail server is set, sending would only keep it once more. */
export function SendAgain({ mail: { id, status, html } }: { mail: Mail }) {
  const { t } = useTranslation('admin-mail')
  const client = useQueryClient()
  const { data } = useQuery(mailStateQuery)
  const send = useMutation({
    mutationFn: () => call(sendMailAgain, { params: { id }, body: {} }),
    onSuccess: (mail) => {
      client.setQueryData(mailQuery(id).queryKey, mail)
      void client.invalidateQueries({ queryKey: mailKey })
    },
  })
  if (!data?.smtpIsSet || html === null) return null
  return (
    <div className={parts.notice} style={{ marginBottom: 16 }}>
      <p>{t(status === 'failed' ? 'again.failed' : 'again.kept')}</p>
      <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
        {t('again.verb')}
      </Button>
      {send.error && <ProblemLine error={send.error} />}
    </div>
  )
}
