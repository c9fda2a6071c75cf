import { t } from '../../words/words.ts'
import { drop, tryAgain } from '../chat/outbox.ts'
import type { Sending } from '../chat/sending.ts'

/** What the server does not have yet: its progress, or why it was refused. */
export function OnItsWay({ one }: { one: Sending }) {
  const { id, failed } = one
  return (
    <div class="line own">
      {one.kind === 'text' ? (
        <p class="bubble pending">{one.text}</p>
      ) : (
        <div class="bubble pending">
          {one.name}
          <progress max={one.bytes} value={one.sent} aria-label={one.name} />
        </div>
      )}
      {failed === undefined ? (
        <span class="about">
          {t('sending')}
          {one.kind === 'file' && (
            <button type="button" class="link" onClick={() => one.cancel()}>
              {t('cancel')}
            </button>
          )}
        </span>
      ) : (
        <span class="about failed" role="alert">
          {t('failed')}. {failed}{' '}
          <button type="button" class="link" onClick={() => tryAgain(id)}>
            {t('again')}
          </button>
          <button type="button" class="link" onClick={() => drop(id)}>
            {t('remove')}
          </button>
        </span>
      )}
    </div>
  )
}
