import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../../kit/look.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { said } from '../parts/localized.ts'
import parts from '../parts/localized-input.module.css'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { moved } from '../parts/reorder.ts'
import { useDrag } from '../parts/use-drag.ts'
import { newChoice } from './draft.ts'
import type { DraftChoice } from './draft.ts'
import classes from './types.module.css'

/** What can be chosen, in order, each in every language. */
export function ChoicesEditor({ choices, isMarked, onChange }: ChoicesEditorProps) {
  const { t } = useTranslation(['admin-kinds', 'common'])
  const { languages } = useLook()
  const move = (from: number, to: number) => onChange(moved(choices, from, to))
  const drag = useDrag(move)
  return (
    <fieldset className={parts.localized}>
      <legend>{t('field.choices')}</legend>
      {isMarked && choices.length === 0 && <p className={classes.missing}>{t('field.choicesNone')}</p>}
      <ol className={classes.choices}>
        {choices.map((choice, at) => {
          const name = worded(choice.label) || t('field.choice', { number: at + 1 })
          return (
            <li
              key={choice.uid}
              className={classes.choice}
              data-dragged={drag.from === at || undefined}
              {...drag.row(at)}
            >
              <span className={classes.grip} title={t('field.drag')} {...drag.handle(at)}>
                <IconGripVertical size={16} aria-hidden />
              </span>
              <div className={classes.tongues}>
                {languages.map((locale) => (
                  <TextInput
                    key={locale}
                    lang={locale}
                    maxLength={80}
                    value={choice.label[locale]}
                    aria-label={`${t('field.choice', { number: at + 1 })}, ${t(`common:language.${locale}`)}`}
                    leftSection={<span className={parts.tongue}>{locale}</span>}
                    error={isMarked && choice.label[locale].trim() === ''}
                    onChange={({ currentTarget }) =>
                      onChange(
                        choices.map((one) =>
                          one.uid === choice.uid
                            ? { ...one, label: said(one.label, languages, locale, currentTarget.value) }
                            : one,
                        ),
                      )
                    }
                  />
                ))}
              </div>
              <ReorderButtons name={name} at={at} length={choices.length} onMove={(to) => move(at, to)} />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('field.remove', { name })}
                onClick={() => onChange(choices.filter((one) => one.uid !== choice.uid))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ol>
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...choices, newChoice()])}
        >
          {t('field.addChoice')}
        </Button>
      </div>
    </fieldset>
  )
}

type ChoicesEditorProps = {
  choices: DraftChoice[]
  isMarked: boolean
  onChange: (choices: DraftChoice[]) => void
}
