import { Button } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MacroList } from '../macros/macro-list.tsx'
import { useMacros } from '../macros/macros-query.ts'
import { ManyDialog } from '../macros/many-dialog.tsx'

/** A macro for all that is chosen; what it will do is shown before. */
export function BulkMacro({ count, onRun }: { count: number; onRun: (macroId: string) => Promise<void> }) {
  const { t } = useTranslation('macros')
  const macros = useMacros()
  const [asked, setAsked] = useState<string>()
  const macro = macros.find(({ id }) => id === asked)
  return (
    <>
      <MacroList macros={macros} onPick={setAsked}>
        {(button) => (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBolt size={14} aria-hidden />}
            {...button}
          >
            {t('one')}
          </Button>
        )}
      </MacroList>
      {macro && (
        <ManyDialog
          macro={macro}
          count={count}
          onRun={() => onRun(macro.id)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
