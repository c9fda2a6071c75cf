// oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- the list of a combobox has no element of its own
import { useTranslation } from 'react-i18next'
import type { CannedReply } from '#contracts/canned-replies.ts'
import type { Locale } from '#contracts/roles.ts'
import { readableTemplate } from '../../../../kit/readable-template.ts'
import classes from './canned.module.css'
import { textIn } from './fitting.ts'
import { useValues } from './use-values.ts'

export const LIST = 'canned-replies'
export const optionId = ({ id }: CannedReply) => `canned-${id}`

export function CannedOptions({ label, replies, picked, locale, onPick }: CannedOptionsProps) {
  const { t } = useTranslation('kept')
  const valueOf = useValues()
  return (
    <ul id={LIST} role="listbox" aria-label={label} className={classes.list}>
      {replies.map((reply, at) => (
        // oxlint-disable-next-line click-events-have-key-events -- the keys are heard by the text, which keeps the focus
        <li
          key={reply.id}
          id={optionId(reply)}
          role="option"
          aria-selected={at === picked}
          className={classes.option}
          ref={at === picked ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(reply)}
        >
          <b>{reply.name}</b>
          {reply.scope === 'me' && <span className={classes.own}>{t('scope.me')}</span>}
          <span className={classes.text}>{readableTemplate(textIn(reply, locale), valueOf)}</span>
        </li>
      ))}
    </ul>
  )
}

type CannedOptionsProps = {
  label: string
  replies: readonly CannedReply[]
  picked: number
  locale: Locale
  onPick: (reply: CannedReply) => void
}
