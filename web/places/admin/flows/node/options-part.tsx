import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useLook } from '../../../../kit/look.ts'
import { freeKey } from '../../parts/localized.ts'
import localized from '../../parts/localized-input.module.css'
import { ReorderButtons } from '../../parts/reorder-buttons.tsx'
import { moved } from '../../parts/reorder.ts'
import { useDrag } from '../../parts/use-drag.ts'
import { useEditor } from '../editor/editor-context.ts'
import type { Change } from '../editor/editor-context.ts'
import { saidIn } from '../said-in.ts'
import classes from './node.module.css'
import { languagesAsked } from './languages-asked.ts'
import { languageName } from './use-condition-parts.ts'

type Choose = Extract<FlowNode, { kind: 'choose' }>
type Option = Choose['options'][number]
const MOST = 10

/** The buttons that a visitor presses, in their order; each is a way out. */
export function OptionsPart({ node: { options }, change }: { node: Choose; change: Change<Choose> }) {
  const { t } = useTranslation('admin-flows')
  const move = (from: number, to: number) => change({ options: moved(options, from, to) }, 'order')
  const drag = useDrag(move)
  const write = (option: Option, what: string) =>
    change({ options: options.map((one) => (one.key === option.key ? option : one)) }, what)
  const add = () => {
    const key = freeKey('option', [...options.map((one) => one.key), 'other'])
    change({ options: [...options, { key, label: {} }] }, 'add')
  }
  return (
    <fieldset className={localized.localized}>
      <legend>{t('option.title')}</legend>
      <ol className={classes.options}>
        {options.map((option, at) => {
          const name = saidIn(option.label) || t('option.number', { number: at + 1 })
          return (
            <li key={option.key} data-dragged={drag.from === at || undefined} {...drag.row(at)}>
              <span className={classes.grip} aria-hidden {...drag.handle(at)}>
                <IconGripVertical size={16} />
              </span>
              <Labels option={option} number={at + 1} onChange={write} />
              <span className={classes.tools}>
                <ReorderButtons name={name} at={at} length={options.length} onMove={(to) => move(at, to)} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('option.remove', { name })}
                  disabled={options.length === 1}
                  onClick={() =>
                    change({ options: options.filter(({ key }) => key !== option.key) }, 'fewer')
                  }
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          )
        })}
      </ol>
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={options.length >= MOST}
          onClick={add}
        >
          {t('option.add')}
        </Button>
      </div>
    </fieldset>
  )
}

function Labels({ option, number, onChange }: LabelsProps) {
  const { t } = useTranslation('admin-flows')
  const { languages } = useEditor()
  const { languages: house } = useLook()
  return (
    <div className={classes.labels}>
      {languagesAsked(house, languages, option.label).map((language) => (
        <TextInput
          key={language}
          lang={language}
          maxLength={80}
          value={option.label[language] ?? ''}
          aria-label={`${t('option.number', { number })}, ${languageName(language)}`}
          leftSection={<span className={localized.tongue}>{language}</span>}
          error={languages.includes(language) && !option.label[language]?.trim()}
          onChange={({ currentTarget }) =>
            onChange(
              { ...option, label: { ...option.label, [language]: currentTarget.value } },
              `${option.key} ${language}`,
            )
          }
        />
      ))}
    </div>
  )
}

type LabelsProps = { option: Option; number: number; onChange: (option: Option, what: string) => void }
