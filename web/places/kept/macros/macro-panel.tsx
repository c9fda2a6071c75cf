import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Macro } from '#contracts/macros.ts'
import { macrosQuery } from '../../desk/macros/macros-query.ts'
import { KeptPanel } from '../kept-panel.tsx'
import { useNewKept } from '../kept.ts'
import { MacroForm } from './macro-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/desk/macros', ignoreBlocker })
}

export function MacroPanel() {
  const { id } = useParams({ strict: false })
  const { t } = useTranslation('macros')
  const asked = useQuery(macrosQuery)
  const close = useClose()
  return (
    <KeptPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={t('one')}
      gone={t('gone')}
      onClose={close}
    >
      {(macro, scopes) => <MacroForm key={id} macro={macro} scopes={scopes} onDone={() => close(true)} />}
    </KeptPanel>
  )
}

export function NewMacro() {
  const { t } = useTranslation('macros')
  const { from } = useSearch({ from: '/kept/desk/macros/new' })
  const asked = useQuery(macrosQuery)
  const close = useClose()
  const newMacro = useNewKept<Macro>({ actions: [] })
  return (
    <KeptPanel
      asked={asked}
      find={({ items, scopes }) =>
        newMacro(
          items.find(({ id }) => id === from),
          scopes,
        )
      }
      title={t('add')}
      gone={t('gone')}
      onClose={close}
    >
      {(macro, scopes) => <MacroForm macro={macro} scopes={scopes} onDone={() => close(true)} />}
    </KeptPanel>
  )
}
