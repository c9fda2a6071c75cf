import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MOST_ACTIONS } from '#contracts/actions.ts'
import type { Action } from '#contracts/actions.ts'
import { ReorderButtons } from '../../admin/parts/reorder-buttons.tsx'
import { moved } from '../../admin/parts/reorder.ts'
import { ActionControl } from './action-control.tsx'
import type { Keeper } from './action-control.tsx'
import classes from './actions.module.css'
import { actionKinds, isWhole, newAction } from './new-action.ts'

/** Several actions in their order, each with its control. */
export function ActionsEditor({ value, onChange, keeper, isReadOnly, isTried, errorAt }: ActionsEditorProps) {
  const { t } = useTranslation('actions')
  const { t: common } = useTranslation()
  const put = (at: number, action: Action) => onChange(value.with(at, action))
  const errorOf = (action: Action, at: number) =>
    errorAt(at) ?? (isTried && !isWhole(action) ? common('fillIn') : undefined)
  return (
    <fieldset className={classes.editor}>
      <legend>{t('title')}</legend>
      <p className={classes.help}>{value.length > 0 ? t('help') : t('noneYet')}</p>
      <ol className={classes.list}>
        {value.map((action, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- all stands in the controls, so that the button stays under the finger while its row moves
          <li key={at} className={classes.row}>
            <div className={classes.control}>
              <ActionControl
                name={`actions.${at}`}
                action={action}
                keeper={keeper}
                isReadOnly={isReadOnly}
                error={errorOf(action, at)}
                onChange={(next) => put(at, next)}
              />
            </div>
            {!isReadOnly && (
              <div className={classes.tools}>
                <ReorderButtons
                  name={t(`kind.${action.do}`)}
                  at={at}
                  length={value.length}
                  onMove={(to) => onChange(moved(value, at, to))}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('remove', { action: t(`kind.${action.do}`) })}
                  onClick={() => onChange(value.toSpliced(at, 1))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button
              variant="default"
              className={classes.add}
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={value.length >= MOST_ACTIONS}
              data-missing={(isTried && value.length === 0) || undefined}
            >
              {t('add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {actionKinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => onChange([...value, newAction[kind]()])}>
                {t(`kind.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </fieldset>
  )
}

type ActionsEditorProps = {
  value: Action[]
  onChange: (actions: Action[]) => void
  keeper: Keeper
  isReadOnly: boolean
  /** Whether it was tried to save: then what is missing is marked. */
  isTried: boolean
  errorAt: (at: number) => string | undefined
}
