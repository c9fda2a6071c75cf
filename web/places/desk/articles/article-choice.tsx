import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundArticle } from '#contracts/article-search.ts'
import { useFoundArticles } from '../../../kit/articles/use-found-articles.ts'
import { piecesOf } from '../../../kit/marks.ts'
import classes from '../command/command.module.css'

/** Looks for the article whose link goes into an answer. Customers can open published ones only. */
export function ArticleChoice({ onChoose, onClose }: ArticleChoiceProps) {
  const { t } = useTranslation(['help-found', 'common'])
  const [words, setWords] = useState('')
  const found = useFoundArticles(words, 8).filter(({ state }) => state === 'published')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('insert')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TextInput
        data-autofocus
        label={t('about')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ul className={classes.people} aria-label={t('articles')}>
        {found.map((article) => (
          <li key={`${article.id} ${article.locale}`}>
            <UnstyledButton
              className={classes.person}
              lang={article.locale}
              onClick={() => onChoose(article)}
            >
              <IconFileText size={16} aria-hidden />
              <span className={classes.words}>{plain(article.title)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {words.trim().length >= 3 && found.length === 0 && <p className={classes.nobody}>{t('nothing')}</p>}
    </Modal>
  )
}

/** A title without what the search marked in it. */
export const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')

type ArticleChoiceProps = { onChoose: (article: FoundArticle) => void; onClose: () => void }
