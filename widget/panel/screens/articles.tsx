import type { ChatGuide } from '#contracts/guide-ask.ts'
import { t } from '../../words/words.ts'

/** What the guide has found, to be read beside the chat. */
export const Articles = ({ items }: { items: ChatGuide['shown'][number]['items'] }) => (
  <ul class="found">
    {items.map(({ id, title, excerpt, path }) => (
      <li key={id}>
        <a href={path} target="_blank" rel="noopener">
          <b>{title}</b>
          <span class="unseen"> ({t('newTab')})</span>
          <small>{excerpt}</small>
        </a>
      </li>
    ))}
  </ul>
)
