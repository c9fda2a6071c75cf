import { Button } from '@mantine/core'
import { IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publishFlow } from '#contracts/flows.ts'
import { call } from '../../../../kit/api.ts'
import { Problem } from '../../../../kit/problem.ts'
import { useProblemWords } from '../../../../kit/problem-words.ts'
import { say } from '../../../../kit/toast.ts'
import { useEditor } from './editor-context.ts'
import type { FlowDrafting } from './use-flow-draft.ts'

/** One click: the draft is saved and visitors meet it. While something is wrong, what that is is shown instead. */
export function PublishButton({ drafting, onProblems }: { drafting: FlowDrafting; onProblems: () => void }) {
  const { t } = useTranslation('admin-flows')
  const { problems } = useEditor()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const wrong = [...problems.values()].flat().length
  const isCurrent = drafting.base.published !== null && !drafting.base.isChanged && !drafting.isDirty

  async function publish() {
    if (wrong > 0) {
      say(t('mendFirst', { count: wrong }), { tone: 'bad' })
      return onProblems()
    }
    setBusy(true)
    try {
      const saved = await drafting.save()
      if (!saved) return
      const reply = await call(publishFlow, { params: { id: saved.id }, body: { version: saved.version } })
      drafting.keep(reply)
      say(t('published', { number: reply.published ?? 1 }))
    } catch (error) {
      if (error instanceof Problem && error.code === 'flow_unfinished') onProblems()
      say(wordsOf(error).title, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      leftSection={<IconRocket size={16} aria-hidden />}
      loading={isBusy}
      disabled={isCurrent}
      onClick={() => void publish()}
    >
      {t('publish')}
    </Button>
  )
}
