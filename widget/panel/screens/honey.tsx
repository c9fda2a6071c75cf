import { t } from '../../words/words.ts'

/** A field that programs fill in and nobody sees or reaches. Its words are for a reader without our styles. */
export const Honey = () => (
  <label class="unseen" aria-hidden="true">
    {t('leaveEmpty')}
    <input name="website" type="text" tabIndex={-1} autoComplete="off" />
  </label>
)
