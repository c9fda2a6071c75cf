import { Checkbox, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveHouseLanguages } from '#contracts/look.ts'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { useLook, wear } from '../../../kit/look.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'

/** Of the product's own languages those that the house speaks: only these are asked for. One stays. */
export function HouseLanguages() {
  const { t } = useTranslation(['admin-languages', 'common'])
  const { languages } = useLook()
  const save = useMutation({
    mutationFn: (chosen: Locale[]) => call(saveHouseLanguages, { body: { languages: chosen } }),
    onSuccess: wear,
  })
  const shown = save.isPending ? save.variables : languages
  return (
    <section className={parts.panel}>
      <Checkbox.Group
        label={t('house')}
        description={t('houseSays')}
        size="md"
        value={shown}
        onChange={(chosen) => save.mutate(locales.filter((locale) => chosen.includes(locale)))}
      >
        <Group gap="lg" mt="sm">
          {locales.map((locale) => (
            <Checkbox
              key={locale}
              value={locale}
              label={t(`common:language.${locale}`)}
              disabled={shown.length === 1 && shown[0] === locale}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {save.error && <ProblemLine error={save.error} />}
    </section>
  )
}
