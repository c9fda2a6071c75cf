import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addArticlePicture } from '#contracts/articles.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import { addressOf } from '../../../kit/address.ts'
import { newId } from '../../../kit/id.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { upload } from '../../../kit/upload.ts'

/** Sends pictures one after the other and puts each into the text when it is there. */
export function usePictures(articleId: string, put: (text: string) => void) {
  const { t } = useTranslation('articles')
  const wordsOf = useProblemWords()
  const [sending, setSending] = useState(0)

  async function send(file: File) {
    const query = { pictureId: newId(), name: file.name || 'picture', bytes: file.size }
    const address = addressOf(addArticlePicture.path, { id: articleId }, query)
    const { id } = await upload<ReplyOf<typeof addArticlePicture>>({ method: 'POST', address, file }).done
    put(`![${nameOf(file)}](picture:${id})`)
  }
  async function sendAll(files: readonly File[]) {
    for (const file of files) {
      try {
        await send(file)
      } catch (error) {
        const { title, remedy } = wordsOf(error)
        say(`${t('picture.refused', { name: file.name })} ${title} ${remedy ?? ''}`, { tone: 'bad' })
      } finally {
        setSending((count) => count - 1)
      }
    }
  }
  return {
    sending,
    add: (files: readonly File[]) => {
      setSending((count) => count + files.length)
      void sendAll(files)
    },
  }
}

/** A first word for what the picture shows; whoever writes makes a better one. */
const nameOf = ({ name }: File) =>
  name
    .replace(/\.\w+$/, '')
    .replace(/[[\]()\\_-]+/g, ' ')
    .trim()
