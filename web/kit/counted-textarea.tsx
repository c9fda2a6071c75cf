import { Textarea } from '@mantine/core'
import type { TextareaProps } from '@mantine/core'
import { Counter } from './counter.tsx'

/** Counts what is typed towards a limit. More can be typed, so that nothing pasted is cut off unseen. */
export function CountedTextarea({ limit, value, ...others }: CountedTextareaProps) {
  return (
    <div>
      <Textarea
        autosize
        minRows={3}
        maxRows={14}
        value={value}
        {...others}
        error={others.error ?? value.length > limit}
      />
      <Counter length={value.length} limit={limit} />
    </div>
  )
}

type CountedTextareaProps = Omit<TextareaProps, 'value'> & { limit: number; value: string }
