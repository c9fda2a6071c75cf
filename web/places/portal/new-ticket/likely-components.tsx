import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { understand } from '#contracts/answers.ts'
import type { Component } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { worded } from '../../../kit/vocabulary.ts'
import classes from './new-ticket.module.css'

/** Shorter texts say too little. */
const LEAST = 12

/** What the words sound like, to be taken with one click; nothing is chosen by itself. */
export function LikelyComponents({ said, components, onChoose }: LikelyProps) {
  const { t } = useTranslation('portal-ticket')
  const [text] = useDebouncedValue(said.trim(), 500)
  const { data } = useQuery({
    queryKey: ['understood', text],
    queryFn: ({ signal }) => call(understand, { body: { text }, signal }),
    enabled: text.length >= LEAST,
    placeholderData: keepPreviousData,
    // A guess is a help, never a hindrance: without it the form is as it was.
    retry: false,
  })
  const shown = text.length < LEAST ? [] : (data?.components ?? [])
  const likely = (data?.isSure ? shown.slice(0, 1) : shown).flatMap(
    ({ id }) => components.find((component) => component.id === id) ?? [],
  )
  return (
    <output className={classes.likely}>
      {likely.length > 0 && (
        <>
          <span>{t(data?.isSure ? 'new.soundsLike' : 'new.couldBe')}</span>
          {likely.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => onChoose(id)}>
              {worded(name)}
            </button>
          ))}
        </>
      )}
    </output>
  )
}

type LikelyProps = {
  said: string
  components: readonly Component[]
  onChoose: (id: string) => void
}
