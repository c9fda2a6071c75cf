import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { accentTokens } from '#contracts/color/accent.ts'
import { contrast } from '#contracts/color/color.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './look.module.css'

/** WCAG 2.2 asks this of words; the server refuses a colour with less on white. */
const LEAST = 4.5
const modes = ['light', 'dark'] as const

/** Both modes with the tones that are made from the colour, and how well each can be read. */
export function AccentPreview({ accent, name }: { accent: string; name: string }) {
  const { t } = useTranslation('admin')
  const tokens = accentTokens(accent)
  const token = (name: keyof typeof tokens) => tokens[name] ?? accent
  return (
    <>
      <Figure says={t('lookPage.onWhite')} value={contrast(accent, '#ffffff')} />
      <div className={classes.modes}>
        {modes.map((mode) => (
          <div key={mode} className={classes.mode} data-mantine-color-scheme={mode} style={{ ...tokens }}>
            <p className={classes.brand}>
              <span className={classes.mark} /> {name}
            </p>
            <div className={classes.samples}>
              <span className={classes.button}>{t('lookPage.sampleButton')}</span>
              <span className={classes.link}>{t('lookPage.sampleLink')}</span>
              <span className={classes.tint}>{t('lookPage.sampleTint')}</span>
            </div>
            <Figure
              says={t('lookPage.button')}
              value={contrast(token(`--${mode}-on-accent`), token(`--${mode}-accent`))}
            />
            <Figure
              says={t('lookPage.link')}
              value={contrast(token(`--${mode}-accent`), mode === 'light' ? '#ffffff' : '#151918')}
            />
          </div>
        ))}
      </div>
    </>
  )
}

function Figure({ says, value }: { says: string; value: number }) {
  const { t } = useTranslation('admin')
  const { locale } = useReader()
  const isEnough = value >= LEAST
  const Icon = isEnough ? IconCheck : IconX
  // Cut, not rounded, as the server does: 4.496 is not enough.
  const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(
    Math.floor(value * 10) / 10,
  )
  return (
    <p className={classes.figure} data-enough={isEnough}>
      <Icon size={14} aria-hidden />
      {says} <strong className="figures">{shown} : 1</strong>{' '}
      {isEnough ? t('lookPage.enough') : t('lookPage.tooLittle', { least: LEAST })}
    </p>
  )
}
