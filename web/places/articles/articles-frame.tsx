import {
  IconArticle,
  IconCategory,
  IconChartBar,
  IconExternalLink,
  IconMessageDots,
  IconZoomQuestion,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../kit/language.ts'
import { RailLink } from '../../kit/rail-link.tsx'
import { SectionsFrame } from '../sections-frame.tsx'
import { workshopQuery } from './articles-query.ts'
import classes from './articles-frame.module.css'
import { useArticlesLive } from './use-articles-live.ts'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function ArticlesFrame() {
  const { t } = useTranslation('articles')
  const abilities = useQuery(workshopQuery).data?.abilities
  useArticlesLive()
  return (
    <SectionsFrame place="admin" label={t('sections')}>
      <RailLink
        to="/articles"
        activeOptions={{ exact: true, includeSearch: false }}
        icon={<IconArticle {...icon} />}
      >
        {t('title')}
      </RailLink>
      {abilities?.arrange && (
        <RailLink to="/articles/categories" icon={<IconCategory {...icon} />}>
          {t('categories.title')}
        </RailLink>
      )}
      {abilities?.seeFigures && (
        <>
          <RailLink to="/articles/figures" icon={<IconChartBar {...icon} />}>
            {t('figures.title')}
          </RailLink>
          <RailLink to="/articles/words" icon={<IconMessageDots {...icon} />}>
            {t('words.title')}
          </RailLink>
          <RailLink to="/articles/unfound" icon={<IconZoomQuestion {...icon} />}>
            {t('unfound.title')}
          </RailLink>
        </>
      )}
      <a className={classes.public} href={`/help/${spoken()}`}>
        <IconExternalLink {...icon} />
        {t('public')}
      </a>
    </SectionsFrame>
  )
}
