import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Skill } from '#contracts/queues.ts'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { KindKey } from '../parts/kind-key.tsx'
import { Tag } from '../parts/tag.tsx'

export function SkillRow({ skill }: { skill: Skill }) {
  const { t } = useTranslation('admin-queues')
  const { id, name, people, archived } = skill
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/skills/$id" params={{ id }} className={parts.row} data-row>
          {worded(name)}
        </Link>
        <div className={parts.second}>
          <KindKey of={skill} />
        </div>
      </th>
      <td>
        {people.length > 0 ? (
          people.map((person) => person.name).join(', ')
        ) : (
          <Tag tone={archived ? 'plain' : 'warn'}>{t('skill.nobody')}</Tag>
        )}
      </td>
    </tr>
  )
}
