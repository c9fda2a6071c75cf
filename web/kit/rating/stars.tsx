import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { stars } from '#contracts/satisfaction.ts'
import classes from './rating.module.css'

/** So many of five, for the eye and in words. */
export function Stars({ given, size = 15 }: { given: number; size?: number }) {
  const { t } = useTranslation('rating')
  return (
    <span className={classes.stars}>
      <span className="unseen">{t('of', { stars: given })}</span>
      {stars.map((star) => (
        <IconStarFilled key={star} size={size} data-on={star <= given} aria-hidden />
      ))}
    </span>
  )
}
