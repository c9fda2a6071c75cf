import { Anchor, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MOST_IMPORT_MB, MOST_IMPORT_ROWS, neededFields } from '#contracts/order-imports.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import parts from '../parts/parts.module.css'
import { ChooseFile } from './choose-file.tsx'
import { OwnImports } from './own-imports.tsx'

/** Where an import begins: a file, and what such a file looks like. */
export function Imports() {
  const { t } = useTranslation('admin-import')
  const { locale } = useReader()
  const rows = new Intl.NumberFormat(locale).format(MOST_IMPORT_ROWS)
  return (
    <>
      <Anchor component={Link} to="/admin/orders">
        {t('back')}
      </Anchor>
      <PageTitle size="large">{t('title')}</PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('says')}
      </p>
      <ChooseFile />
      <section className={parts.section}>
        <h2>{t('needs')}</h2>
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {neededFields.map((field) => (
            <li key={field}>{t(`field.${field}`)}</li>
          ))}
        </ul>
        <p className={parts.second}>{t('mayHave', { rows, mb: MOST_IMPORT_MB })}</p>
        <p>
          <Button
            component="a"
            variant="default"
            href="/sample-orders.csv"
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('sample')}
          </Button>
        </p>
      </section>
      <OwnImports />
    </>
  )
}
