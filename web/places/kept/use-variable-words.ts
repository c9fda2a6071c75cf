import { useTranslation } from 'react-i18next'
import { templateVariables } from '#contracts/canned-replies.ts'

/** What a variable is called; one that is not known stands as it was written. */
export function useVariableWords() {
  const { t } = useTranslation('kept')
  return (name: string): string => {
    const known = templateVariables.find((one) => one === name)
    return known ? t(`variable.${known.replace('.', '_') as 'contact_name'}`) : name
  }
}
