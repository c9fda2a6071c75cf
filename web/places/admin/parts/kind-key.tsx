import { useTranslation } from 'react-i18next'
import classes from './parts.module.css'
import { Tag } from './tag.tsx'

/** The key of a type or component, and whether it is archived. */
export function KindKey({ of: { key, archived } }: { of: { key: string; archived: boolean } }) {
  const { t } = useTranslation('admin-kinds')
  return (
    <span className={classes.tags}>
      <span className={classes.code}>{key}</span>
      {archived && <Tag>{t('archived')}</Tag>}
    </span>
  )
}
