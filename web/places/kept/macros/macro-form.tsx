import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Action } from '#contracts/actions.ts'
import { removeMacro, saveMacro } from '#contracts/macros.ts'
import type { Macro } from '#contracts/macros.ts'
import type { Scope } from '#contracts/scopes.ts'
import { call } from '../../../kit/api.ts'
import { macrosQuery } from '../../desk/macros/macros-query.ts'
import { ActionsEditor } from '../actions/actions-editor.tsx'
import { isWhole } from '../actions/new-action.ts'
import { KeptForm } from '../kept-form.tsx'
import type { KeptKind } from '../kept-form.tsx'

export function MacroForm({ macro, scopes, onDone }: MacroFormProps) {
  const { t } = useTranslation('macros')
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () => void client.invalidateQueries(macrosQuery)
  const kind: KeptKind<Macro, { actions: Action[] }> = {
    ownOf: ({ actions }) => ({ actions }),
    isWhole: ({ actions }) => actions.length > 0 && actions.every(isWhole),
    fieldsOf: ({ actions }) => actions.map((_, at) => `actions.${at}`),
    save: (id, body) => call(saveMacro, { params: { id }, body }).finally(refresh),
    remove: (id) => call(removeMacro, { params: { id } }).finally(refresh),
    copy: (from) => void navigate({ to: '/desk/macros/new', search: { from } }),
    nameHelp: t('nameHelp'),
    removeAsk: t('removeAsk'),
  }
  return (
    <KeptForm kept={macro} kind={kind} scopes={scopes} onDone={onDone}>
      {({ own: { actions }, onChange, isReadOnly, isTried, scope, errorAt, circle }) => (
        <>
          <ActionsEditor
            value={actions}
            onChange={(next) => onChange({ actions: next })}
            keeper={scope}
            isReadOnly={isReadOnly}
            isTried={isTried}
            errorAt={(at) => errorAt(`actions.${at}`)}
          />
          {circle}
        </>
      )}
    </KeptForm>
  )
}

type MacroFormProps = { macro: Macro; scopes: readonly Scope[]; onDone: () => void }
