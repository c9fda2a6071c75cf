import { useTranslation } from 'react-i18next'
import type { ChoiceReason, WaitReason } from '#contracts/reasons.ts'
import { useReader } from '../../../kit/reader.ts'
import { useSkills, useStaff, worded } from '../../../kit/vocabulary.ts'
import { useLength } from './use-length.ts'

/** Why just this agent, and why nobody, in the reader's words: the log holds figures and ids only. */
export function useReasonWords() {
  const { t } = useTranslation('desk-routing')
  const skills = useSkills()
  const staff = useStaff()
  const length = useLength()
  const { locale } = useReader()
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names)
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const skill = skills.find((one) => one.id === id)
      return skill ? [worded(skill.name)] : []
    })

  function choice(reason: ChoiceReason): string {
    if (reason.kind === 'free_longest') {
      const names = namesOf(reason.skillIds)
      const skilled =
        names.length === 0 ? '' : t('reason.skilled', { count: names.length, names: list(names) })
      return t('reason.free_longest', { count: reason.of, length: length(reason.seconds * 1000), skilled })
    }
    if (reason.kind !== 'by_hand') return t(`reason.${reason.kind}`)
    const by = staff.find(({ id }) => id === reason.byId)
    if (reason.byId === null) return t('reason.by_rule')
    return by ? t('reason.by_hand', { name: by.name }) : t('reason.by_somebody')
  }

  function wait({ members, skilled, away, full }: WaitReason): string {
    if (members === 0) return t('wait.nobody')
    const parts = [
      full > 0 && t('wait.full', { count: full }),
      away > 0 && t('wait.away', { count: away }),
      members > skilled && t('wait.unskilled', { count: members - skilled }),
    ].filter((part) => part !== false)
    return skilled > away + full ? t('wait.soon') : parts.join(', ')
  }

  return { choice, wait, skillNames: (ids: readonly string[]) => namesOf(ids) }
}
