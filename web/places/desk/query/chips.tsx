import { UnstyledButton } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readField, removeField, toggleValue } from '#contracts/query/edit.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import type { FieldTerm, Term } from '#contracts/query/terms.ts'
import { useChipWords } from './chip-words.ts'
import { FilterList } from './filter-list.tsx'
import { asPrinted, filterFields, isTrait, termsOf, useFilterOptions } from './filters.ts'
import type { Filter } from './filters.ts'
import classes from './query.module.css'

/** Always there to press, whether they ask for something or not. */
const usual: readonly Filter[] = ['status', 'component', 'priority']

/** The filters of a query, each in words, to be changed or taken away. */
export function Chips({ terms, onChange, children }: ChipsProps) {
  const { t } = useTranslation('desk-list')
  const words = useChipWords()
  const options = useFilterOptions()
  const asked = terms.filter((term): term is FieldTerm => term.kind !== 'sort' && 'field' in term)
  const editable = (field: Filter) => isEditable(termsOf(terms, field))
  const plain = asked.filter(({ field }) => !(field in options) || !editable(field as Filter))
  const shown = filterFields.filter(
    (field) => editable(field) && (usual.includes(field) || termsOf(terms, field).length > 0),
  )
  const without = (gone: Term) => onChange(terms.filter((term) => term !== gone))
  return (
    <fieldset className={classes.chips} aria-label={t('filters')}>
      {plain.map((term) => (
        <span key={words(term)} className={classes.chip} data-asked>
          <span className={classes.said}>{words(term)}</span>
          <UnstyledButton
            className={classes.remove}
            aria-label={t('removeFilter', { filter: words(term) })}
            onClick={() => without(term)}
          >
            <IconX size={12} aria-hidden />
          </UnstyledButton>
        </span>
      ))}
      {shown.map((field) => {
        const [term] = termsOf(terms, field)
        return (
          <FilterList
            key={field}
            label={t(`field.${field}`)}
            options={options[field]}
            chosen={chosenOf(
              terms,
              field,
              options[field].map(({ value }) => value),
            )}
            onToggle={(value) => onChange(toggleValue(terms, field, value))}
            onClear={() => onChange(removeField(terms, field))}
          >
            {(button) => (
              <UnstyledButton
                className={classes.chip}
                data-asked={term !== undefined || undefined}
                {...button}
              >
                <span className={classes.said}>{term ? words(term) : t(`field.${field}`)}</span>
              </UnstyledButton>
            )}
          </FilterList>
        )
      })}
      <MoreFilters shown={shown} terms={terms} onChange={onChange} />
      {children}
    </fieldset>
  )
}

type ChipsProps = { terms: readonly Term[]; onChange: (terms: Term[]) => void; children?: ReactNode }

/** A second term of the same field means "and", and a minus means "not": lists of values cannot say either. */
const isEditable = (terms: FieldTerm[]) => terms.length < 2 && !terms[0]?.not && !isTrait(terms[0]?.field)

const chosenOf = (terms: readonly Term[], field: Filter, values: string[]) => {
  const asked = readField(terms, field)
  return values.filter((value) => asked.includes(asPrinted(field, value)))
}

function MoreFilters({ shown, terms, onChange }: MoreFiltersProps) {
  const { t } = useTranslation('desk-list')
  const options = useFilterOptions()
  const more = filterFields.filter((field) => !shown.includes(field))
  const offers = more.flatMap((field) =>
    options[field].map(({ value, label }) => ({
      value: `${field}:${value}`,
      label: isTrait(field) ? label : t('chip', { field: t(`field.${field}`), values: label }),
    })),
  )
  const add = (written: string) => onChange([...terms, ...parseQuery(written).terms])
  return (
    <FilterList label={t('moreFilters')} options={offers} onToggle={add}>
      {(button) => (
        <UnstyledButton
          className={classes.chip}
          aria-label={t('moreFilters')}
          title={t('moreFilters')}
          {...button}
        >
          <IconPlus size={14} aria-hidden />
        </UnstyledButton>
      )}
    </FilterList>
  )
}

type MoreFiltersProps = {
  shown: readonly Filter[]
  terms: readonly Term[]
  onChange: (terms: Term[]) => void
}
