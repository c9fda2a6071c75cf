import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { understand } from '#contracts/answers.ts'
import type { z } from 'zod'
import type { Component, TicketType } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { worded } from '../../../kit/vocabulary.ts'
import classes from './new-ticket.module.css'

/** Shorter texts say too little. */
const LEAST = 12

/** What the words sound like, to be taken with one click; nothing is chosen by itself. */
export function LikelyComponents({ said, components, types, chosenType, onChoose, onType }: LikelyProps) {
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
  const type = types.find(({ id }) => likely.length > 0 && id === data?.typeId && id !== chosenType)
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
          {type && (
            <button key="type" type="button" onClick={() => onType(type.id)}>
              {t('new.asType', { type: worded(type.name) })}
            </button>
          )}
        </>
      )}
    </output>
  )
}

type LikelyProps = {
  said: string
  components: readonly Component[]
  types: readonly Pick<z.output<typeof TicketType>, 'id' | 'name'>[]
  chosenType: string
  onChoose: (id: string) => void
  onType: (id: string) => void
}
