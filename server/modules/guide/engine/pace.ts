import { filledIn } from '#contracts/flow-texts.ts'
import type { FlowNode } from '#contracts/flow-graph.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { guideWords, type GuideWords } from '#contracts/words/guide.ts'
import { cutText } from '#kit/cut-text.ts'
import type { GuideState } from '#server/tables/guide.ts'
import type { Outcome, Setting, Step } from './walk.ts'

type Values = Record<string, string | number>

/** A step while it is taken: what has been said and gone so far. */
export class Pace {
  readonly setting: Setting
  readonly state: GuideState
  readonly path: string[] = []
  readonly went: Step['went'] = []
  readonly said: Step['said'] = []
  node: string
  refused: string | null = null

  constructor(setting: Setting, node: string, state: GuideState) {
    this.setting = setting
    this.node = node
    this.state = structuredClone(state)
  }

  nodeAt(key: string): FlowNode | undefined {
    return this.setting.graph.nodes.find((node) => node.key === key)
  }

  /** Where a way out leads; undefined where no line is drawn. */
  follow(way: string): FlowNode | undefined {
    this.went.push({ node: this.node, way })
    return this.beyond(way)
  }

  beyond(way: string): FlowNode | undefined {
    const line = this.setting.graph.lines.find(({ from, out }) => from === this.node && out === way)
    return line && this.nodeAt(line.to)
  }

  arrive({ key }: FlowNode): void {
    this.node = key
    this.path.push(key)
    this.state.aside = null
    this.state.refusals = 0
  }

  words(name: keyof GuideWords, values: Values = {}): string {
    const filled = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
    return filledIn(guideWords[this.setting.locale][name], { ...this.shown(), ...filled })
  }

  /** In his language, else in English, else in any. */
  inHis(text: Record<string, string>): string {
    const said = text[this.setting.locale]?.trim() || text['en']?.trim() || Object.values(text).find(Boolean)
    return filledIn(said ?? '', this.shown())
  }

  /** What visitors answered may stand in it several times over: a message holds only so much. */
  say(text: string): void {
    if (text.trim() !== '') this.said.push({ node: this.node, text: cutText(text.trim(), MESSAGE_LIMIT) })
  }

  sayOr(text: Record<string, string>, otherwise: keyof GuideWords): void {
    this.say(this.inHis(text) || this.words(otherwise))
  }

  /** What was asked at the node and what he answered, for those who answer after it. */
  keep(asked: string, answered: string): void {
    this.state.talk = [...this.state.talk, { node: this.node, asked, answered }].slice(-60)
    this.state.refusals = 0
  }

  waits(ask: GuideAsk | null): Step {
    return this.stop('waits', { ask })
  }

  stop(outcome: Outcome, { ask = null, email = null }: Partial<Pick<Step, 'ask' | 'email'>> = {}): Step {
    const { node, state, path, went, said, refused } = this
    return { node, state, outcome, path, went, said, ask, refused, email }
  }

  /** Answers as they are read: of an option what stands on it. */
  shown(): Record<string, string> {
    const labels = this.setting.graph.nodes.flatMap((node) => {
      if (node.kind !== 'choose') return []
      const chosen = node.options.find(({ key }) => key === this.state.answers[node.name])
      const { locale } = this.setting
      return chosen ? [[node.name, chosen.label[locale] || (chosen.label['en'] ?? '')] as const] : []
    })
    return { ...this.state.answers, ...Object.fromEntries(labels) }
  }
}
