import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewTemplate } from '#contracts/canned-replies.ts'
import type { Texts } from '#contracts/canned-replies.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../../admin/parts/parts.module.css'
import classes from '../kept.module.css'

const PAUSE = 400

/** The texts as the customer of a real ticket would read them. */
export function Preview({ texts }: { texts: Texts }) {
  const { t } = useTranslation('replies')
  const [number, setNumber] = useState('')
  const asked = usePaused(JSON.stringify({ texts, number: number.replace(/\D/g, '') }))
  const body = JSON.parse(asked) as { texts: Texts; number: string }
  const { data, error } = useQuery({
    queryKey: ['template-preview', asked],
    queryFn: ({ signal }) => call(previewTemplate, { body, signal }),
    enabled: body.number !== '' && Object.keys(body.texts).length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const isAsked = body.number !== ''
  return (
    <section className={parts.section}>
      <h3>{t('preview.title')}</h3>
      <TextInput
        label={t('preview.number')}
        description={t('preview.help')}
        inputMode="numeric"
        maxLength={19}
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      {isAsked && error && <ProblemLine error={error} />}
      {isAsked && !error && data && (
        <p className={classes.preview} lang={data.locale}>
          {data.text}
        </p>
      )}
    </section>
  )
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
