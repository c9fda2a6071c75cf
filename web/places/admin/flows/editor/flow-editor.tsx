import { useMemo, useState } from 'react'
import type { Flow, TryStep } from '#contracts/flows.ts'
import { useNarrow } from '../../../../kit/use-narrow.ts'
import { LeaveGuard } from '../../parts/leave-guard.tsx'
import { useShownFigures } from '../figures/use-shown-figures.ts'
import type { WayOut } from '../graph/connect.ts'
import { goneBy } from '../trial/gone-by.ts'
import { CanvasPart } from './canvas-part.tsx'
import { EditorContext, type Editor } from './editor-context.ts'
import classes from './editor.module.css'
import { NarrowEditor } from './narrow-editor.tsx'
import { SidePart } from './side-part.tsx'
import { StaleLine } from './stale-line.tsx'
import type { Tab } from './tabs.ts'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useFlowDraft } from './use-flow-draft.ts'
import { useProblems } from './use-problems.ts'

/** A flow on its canvas, with everything about it beside. On a phone it is a list. */
export function FlowEditor({ flow }: { flow: Flow }) {
  const isNarrow = useNarrow()
  const drafting = useFlowDraft(flow)
  const { draft, edit } = drafting
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [line, setLine] = useState<WayOut | null>(null)
  const [shown, setShown] = useState<{ key: string } | null>(null)
  const [tab, setTab] = useState<Tab>('node')
  const [step, setStep] = useState<TryStep | null>(null)
  const figures = useShownFigures(drafting.base)
  const { problems, languages } = useProblems(draft)

  const choose = (keys: readonly string[]) => {
    setChosen(keys)
    setLine(null)
  }
  const show = (key: string) => {
    choose([key])
    setShown({ key })
    setTab('node')
  }
  const commands = useCommands({ graph: draft.graph, edit, chosen, line, choose, show })
  useEditorKeys({ ...commands, undo: drafting.undo, redo: drafting.redo })

  const editor = useMemo<Editor>(
    () => ({
      graph: draft.graph,
      edit,
      chosen,
      choose: (keys) => {
        choose(keys)
        if (keys.length > 0) setTab('node')
      },
      line,
      chooseLine: (way) => {
        setChosen([])
        setLine(way)
      },
      show,
      shown,
      languages,
      problems,
      path: step?.path ?? [],
      gone: step ? goneBy(draft.graph, step) : [],
      waits: step?.node ?? null,
      figures: figures.shown,
      add: commands.add,
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the functions read what is listed here
    [draft.graph, chosen, line, shown, languages, problems, step, figures.shown],
  )
  const follow = (next: TryStep | null) => {
    setStep(next)
    if (next?.node) setShown({ key: next.node })
  }
  const side = { drafting, commands, tab, onTab: setTab, onStep: follow }
  return (
    <EditorContext value={editor}>
      <LeaveGuard isDirty={drafting.isDirty} save={drafting.save} />
      <div className={classes.editor} data-wide>
        <TopBar
          drafting={drafting}
          commands={commands}
          figures={figures}
          onProblems={() => setTab('problems')}
        />
        <StaleLine drafting={drafting} />
        {isNarrow ? (
          <NarrowEditor {...side} />
        ) : (
          <div className={classes.parts}>
            <CanvasPart />
            <SidePart {...side} />
          </div>
        )}
      </div>
    </EditorContext>
  )
}
