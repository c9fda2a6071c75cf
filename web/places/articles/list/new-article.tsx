import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import { addArticle, ARTICLE_TITLE_LIMIT } from '#contracts/articles.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { newId } from '../../../kit/id.ts'
import { isLocale, spoken } from '../../../kit/language.ts'
import { useAskedLanguages } from '../../../kit/look.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { familyNames } from '../categories/families.ts'

type Opened = {
  title: string
  categories: readonly ArticleCategory[]
  categoryId: string | undefined
  onClose: () => void
}

/** Title, category and language; the rest is written on its own page. */
export function NewArticle({ title, categories, categoryId, onClose }: Opened) {
  const { t } = useTranslation(['articles', 'common'])
  const navigate = useNavigate()
  const languages = useAskedLanguages()
  const [id] = useState(() => newId())
  const form = useForm(async (filled) => {
    const language = filled('locale')
    const locale = isLocale(language) ? language : 'en'
    const body = { id, title: filled('title'), categoryId: filled('categoryId'), locale }
    await call(addArticle, { body })
    void navigate({ to: '/articles/$id', params: { id }, search: { locale } })
  })
  const error = form.errorBeside(['title', 'categoryId'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('new.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {categories.length === 0 ? (
        <p>{t('new.noCategory')}</p>
      ) : (
        <form noValidate onSubmit={form.submit}>
          <TextInput
            data-autofocus
            name="title"
            required
            label={t('text.title')}
            description={t('new.titleHelp')}
            defaultValue={title}
            maxLength={ARTICLE_TITLE_LIMIT}
            error={form.errorAt('title')}
          />
          <NativeSelect
            mt="sm"
            name="categoryId"
            label={t('category')}
            defaultValue={categoryId}
            data={familyNames(categories)}
            error={form.errorAt('categoryId')}
          />
          <NativeSelect
            mt="sm"
            name="locale"
            label={t('common:language.label')}
            defaultValue={spoken()}
            data={languages.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) }))}
          />
          {error !== null && <ProblemLine error={error} />}
          <Group justify="flex-end" gap="sm" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={form.isBusy}>
              {t('new.verb')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}
