import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { saveFlow, showFlow } from '#contracts/flows.ts'
import type { Flow } from '#contracts/flows.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { call } from '../../../../kit/api.ts'
import { Problem } from '../../../../kit/problem.ts'
import { flowQuery, flowsQuery } from '../flows-query.ts'
import { edited, historyOf, redone, undone } from '../graph/history.ts'

/** What the admin writes over: what a flow is called, where it answers, and how it goes. */
export type FlowDraft = { name: string; inboxIds: string[]; graph: FlowGraph }
export const draftOf = ({ name, inboxIds, graph }: Flow): FlowDraft => ({ name, inboxIds, graph })

const PAUSE = 700

/**
 * The draft with its way back and forth. It saves itself a moment after the last edit. Where somebody else saved
 * meanwhile, nothing is written over: `theirs` stands beside until one decides.
 */
export function useFlowDraft(flow: Flow) {
  const client = useQueryClient()
  const [base, setBase] = useState(flow)
  const [history, setHistory] = useState(() => historyOf(draftOf(flow)))
  const [saved, setSaved] = useState(history.now)
  const [theirs, setTheirs] = useState<Flow | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)
  const running = useRef<Promise<Flow | null> | null>(null)
  const draft = history.now
  const isDirty = draft !== saved
  const isNamed = draft.name.trim() !== ''

  const begin = (from: Flow) => {
    const next = draftOf(from)
    setBase(from)
    setHistory((before) => edited(before, next))
    setSaved(next)
    setTheirs(null)
    setProblem(null)
  }
  // What others saved comes in by itself while nothing is being written over it.
  if (!isSaving && flow.version > (theirs ?? base).version) {
    if (isDirty) setTheirs(flow)
    else begin(flow)
  }

  async function send(): Promise<Flow | null> {
    setSaving(true)
    try {
      const body = { ...draft, name: draft.name.trim(), version: base.version }
      const reply = await call(saveFlow, { params: { id: base.id }, body })
      keep(reply)
      setSaved(draft)
      return reply
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale')
        setTheirs(await call(showFlow, { params: { id: base.id } }))
      else setProblem(error)
      return null
    } finally {
      running.current = null
      setSaving(false)
    }
  }
  const keep = (reply: Flow) => {
    setBase(reply)
    client.setQueryData(flowQuery(reply.id).queryKey, reply)
    void client.invalidateQueries(flowsQuery)
  }
  /** One at a time. Answers what is stored then; null where it could not be. */
  const save = async (): Promise<Flow | null> => {
    const before = running.current && (await running.current)
    if (!isDirty) return before ?? base
    if (!isNamed || theirs !== null) return null
    running.current = send()
    return running.current
  }

  const saveLater = useEffectEvent(() => void save())
  useEffect(() => {
    if (draft === saved || theirs !== null || isSaving) return undefined
    const timer = setTimeout(saveLater, PAUSE)
    return () => clearTimeout(timer)
  }, [draft, saved, theirs, isSaving])

  return {
    base,
    draft,
    theirs,
    problem,
    isDirty,
    isSaving,
    save,
    keep,
    begin,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    change: (part: Partial<FlowDraft>, what: string) => {
      setProblem(null)
      setHistory((before) => edited(before, { ...before.now, ...part }, what))
    },
    edit: (change: (graph: FlowGraph) => FlowGraph, what: string | null = null) => {
      setProblem(null)
      setHistory((before) => {
        const graph = change(before.now.graph)
        return graph === before.now.graph ? before : edited(before, { ...before.now, graph }, what)
      })
    },
    takeTheirs: () => theirs && begin(theirs),
    keepMine: () => {
      if (!theirs) return
      setBase(theirs)
      setTheirs(null)
    },
  }
}
export type FlowDrafting = ReturnType<typeof useFlowDraft>
