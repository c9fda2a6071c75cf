import type { KeyboardEvent } from 'react'

/** Whoever sits before a talk sends line by line, as in every chat; whoever writes a letter begins new lines in it. */
export const sendsInTalk = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing
