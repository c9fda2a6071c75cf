import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { testMail } from '#contracts/mails.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { mailKey } from './mail-query.ts'

const route = getRouteApi('/admin/mail')

/** Opens the mail at once, so that one sees whether it went. */
export function TestMail() {
  const { t } = useTranslation('admin-mail')
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const wordsOf = useProblemWords()
  const send = useMutation({
    mutationFn: () => call(testMail, { body: {} }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: mailKey })
      void navigate({ to: '/admin/mail/$id', params: { id }, search: {} })
    },
    onError: (error) => {
      const { title, remedy } = wordsOf(error)
      say(`${title} ${remedy ?? ''}`, { tone: 'bad' })
    },
  })
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={16} aria-hidden />}
      loading={send.isPending}
      onClick={() => send.mutate()}
    >
      {t('test')}
    </Button>
  )
}
