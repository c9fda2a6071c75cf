import { signs } from '#contracts/emoji.ts'
import { t } from '../../words/words.ts'
import { Popup } from './popup.tsx'

/** A few that are enough for a chat. */
export const EmojiPicker = ({ onPick }: { onPick: (sign: string) => void }) => (
  <Popup icon="smile" label={t('emoji')} className="up signs">
    {signs.map((sign) => (
      <button key={sign} type="button" data-closes onClick={() => onPick(sign)}>
        {sign}
      </button>
    ))}
  </Popup>
)
