import type { FieldKind, TicketType, TypeField } from '#contracts/ticket-types.ts'
import { newId } from '../../../kit/id.ts'
import { freeKey, isKey, isSaid, isUnsaid, keyFrom, nothingSaid } from '../parts/localized.ts'

/** A type while it is edited. Rows have an id of their own, because keys are still being typed. */
export type DraftChoice = TypeField['choices'][number] & { uid: string; isNew: boolean }
export type DraftField = Omit<TypeField, 'help' | 'choices'> & {
  uid: string
  isNew: boolean
  help: NonNullable<TypeField['help']>
  choices: DraftChoice[]
}
export type Draft = Pick<TicketType, 'key' | 'name' | 'icon' | 'descriptionLimit' | 'closeAfterDays'> & {
  fields: DraftField[]
}

export const draftOf = ({
  key,
  name,
  icon,
  descriptionLimit,
  closeAfterDays,
  fields,
}: TicketType): Draft => ({
  key,
  name,
  icon,
  descriptionLimit,
  closeAfterDays,
  fields: fields.map((field) => ({
    ...field,
    uid: field.key,
    isNew: false,
    help: field.help ?? nothingSaid,
    choices: field.choices.map((choice) => ({ ...choice, uid: choice.key, isNew: false })),
  })),
})

/** What is saved and what the preview shows. Keys that nobody typed come from the English words. */
export function typeFrom(draft: Draft): Pick<TicketType, keyof Draft> {
  return {
    ...draft,
    key: draft.key || keyFrom(draft.name.en),
    fields: keyed(draft.fields).map(({ uid: _uid, isNew: _isNew, help, choices, ...field }) => ({
      ...field,
      help: isUnsaid(help) ? null : help,
      choices: takesChoices(field.kind) ? keyed(choices).map(({ key, label }) => ({ key, label })) : [],
      least: takesLimits(field.kind) ? field.least : null,
      most: takesLimits(field.kind) ? field.most : null,
    })),
  }
}

type Keyed = { key: string; label: DraftChoice['label'] }

export function keyed<T extends Keyed>(list: readonly T[]): T[] {
  const taken = list.map(({ key }) => key).filter(Boolean)
  return list.map((one) => {
    if (one.key !== '') return one
    const key = freeKey(keyFrom(one.label.en), taken)
    taken.push(key)
    return { ...one, key }
  })
}

export const takesChoices = (kind: FieldKind) => kind === 'choice' || kind === 'choices'
export const takesLimits = (kind: FieldKind) => kind === 'text' || kind === 'long_text' || kind === 'number'

export const newField = (): DraftField => ({
  uid: newId(),
  isNew: true,
  key: '',
  kind: 'text',
  label: nothingSaid,
  help: nothingSaid,
  requiredToOpen: false,
  requiredToResolve: false,
  staffOnly: false,
  least: null,
  most: null,
  choices: [],
})

export const newChoice = (): DraftChoice => ({ uid: newId(), isNew: true, key: '', label: nothingSaid })

/** What is missing or wrong in a field, by the part of the form that shows it. */
export function faultsOfField(field: DraftField): Set<string> {
  const [{ key } = field] = keyed([field])
  const { label, help, kind, choices, least, most } = field
  return new Set([
    ...(isSaid(label) ? [] : ['label']),
    ...(isKey(key) ? [] : ['key']),
    ...(isUnsaid(help) || isSaid(help) ? [] : ['help']),
    ...(takesChoices(kind) && (choices.length === 0 || choices.some((one) => !isSaid(one.label)))
      ? ['choices']
      : []),
    ...(least !== null && most !== null && least > most ? ['limits'] : []),
  ])
}

export const isComplete = (draft: Draft): boolean =>
  isSaid(draft.name) &&
  isKey(typeFrom(draft).key) &&
  draft.fields.every((field) => !faultsOfField(field).size)
