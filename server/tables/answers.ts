import type { AtNow } from './columns.ts'

export type AnswersTables = {
  answer_models: {
    id: string
    learnt_at: AtNow
    examples: number
    components: string[]
    leaning: number[]
    temperature: number
  }
  answered_questions: { conversation_id: string; article_id: string; words: string; at: AtNow }
  answer_features: { model_id: string; feature: string; rarity: number; towards: number[] }
}
