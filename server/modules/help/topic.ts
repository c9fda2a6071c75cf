import type { EventType } from '#contracts/events.ts'
import { worksHere } from '#kit/actor.ts'
import { tellingTopic } from '#kit/telling-topic.ts'

const told: readonly EventType[] = [
  'article_category.saved',
  'article_category.removed',
  'article.saved',
  'article.moved',
  'article.changed',
  'article.removed',
  'article.rated',
  'article.words_removed',
]

/** That something of the articles has changed; what it is now, the screens fetch. */
export const helpTopic = tellingTopic({ name: 'help', told, may: worksHere })
