import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { removeCannedReply, saveCannedReply } from '#contracts/canned-replies.ts'
import type { CannedReply, Texts } from '#contracts/canned-replies.ts'
import type { Scope } from '#contracts/scopes.ts'
import { call } from '../../../kit/api.ts'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { KeptForm } from '../kept-form.tsx'
import type { KeptKind } from '../kept-form.tsx'
import { Preview } from './preview.tsx'
import { TextsInput } from './texts-input.tsx'

export function ReplyForm({ reply, scopes, onDone }: ReplyFormProps) {
  const { t } = useTranslation('replies')
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () => void client.invalidateQueries(cannedQuery)
  const kind: KeptKind<CannedReply, { texts: Texts }> = {
    ownOf: ({ texts }) => ({ texts }),
    isWhole: ({ texts }) => Object.keys(said(texts)).length > 0,
    fieldsOf: () => [],
    save: (id, body) =>
      call(saveCannedReply, { params: { id }, body: { ...body, texts: said(body.texts) } }).finally(refresh),
    remove: (id) => call(removeCannedReply, { params: { id } }).finally(refresh),
    copy: (from) => void navigate({ to: '/desk/replies/new', search: { from } }),
    nameHelp: t('nameHelp'),
    removeAsk: t('removeAsk'),
  }
  return (
    <KeptForm kept={reply} kind={kind} scopes={scopes} onDone={onDone}>
      {({ own: { texts }, onChange, isReadOnly, isTried, circle }) => (
        <>
          <TextsInput
            value={texts}
            isReadOnly={isReadOnly}
            isMarked={isTried && !kind.isWhole({ texts })}
            onChange={(next) => onChange({ texts: next })}
          />
          {circle}
          <Preview texts={said(texts)} />
        </>
      )}
    </KeptForm>
  )
}

/** A language in which nothing is said is left out. */
const said = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))

type ReplyFormProps = { reply: CannedReply; scopes: readonly Scope[]; onDone: () => void }
