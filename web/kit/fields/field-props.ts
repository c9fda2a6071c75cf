import type { TypeField } from '#contracts/ticket-types.ts'

export type FieldProps = {
  field: TypeField
  value: unknown
  /** Null empties the field. */
  onChange: (value: unknown) => void
  /** At this stage the form does not go through without it. */
  isRequired?: boolean
  error?: string | undefined
  /** Of a file field, whose value is the id of the message that will carry the file. */
  file?: FileHandling
}

export type FileHandling = { name: string | undefined; onPick: (file: File | null) => void }
