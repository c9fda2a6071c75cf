import { useTranslation } from 'react-i18next'
import { printQuery, printValues } from '#contracts/query/print.ts'
import type { FieldTerm } from '#contracts/query/terms.ts'
import { isFilter, isTrait, useFilterOptions } from './filters.ts'

/** "Status: New, In process" for a term; what has no words here stands as it is written in the query. */
export function useChipWords() {
  const { t } = useTranslation('desk-list')
  const options = useFilterOptions()
  return (term: FieldTerm): string => {
    const { field } = term
    if (!isFilter(field)) return printQuery([term])
    const values = printValues(term).map(
      (value) => options[field].find((option) => option.value === value)?.label ?? unquoted(value),
    )
    const words = isTrait(field) ? values.join(t('or')) : undefined
    const said = words ?? t('chip', { field: t(`field.${field}`), values: values.join(', ') })
    return term.not ? t('not', { said }) : said
  }
}

const unquoted = (value: string) => value.replace(/^"(.*)"$/, '$1')
