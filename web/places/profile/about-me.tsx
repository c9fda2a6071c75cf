import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { genders } from '#contracts/person-fields.ts'
import { changeProfile } from '#contracts/profile.ts'
import type { Me } from '#contracts/profile.ts'
import { locales } from '#contracts/roles.ts'
import { call } from '../../kit/api.ts'
import { isLocale, speak } from '../../kit/language.ts'
import { remember } from '../../kit/memory.ts'
import { meQuery } from '../../kit/session.ts'
import { say } from '../../kit/toast.ts'
import { ProfileForm } from './profile-form.tsx'
import classes from './profile.module.css'
import { Section } from './section.tsx'
import { timeZonesWith } from '../../kit/time-zones.ts'

const texts = ['name', 'userName', 'mobile', 'place'] as const
const completes = { name: 'name', userName: 'username', mobile: 'tel', place: 'address-level2' } as const

/** Who one is, and in which language and time zone one reads. */
export function AboutMe({ person }: { person: Me }) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const client = useQueryClient()
  return (
    <Section id="aboutMe" title={t('aboutMe.title')} says={t('aboutMe.says')}>
      <ProfileForm
        button={t('save')}
        fields={[...texts, 'timeZone']}
        send={async (filled) => {
          const [locale, gender] = [filled('locale'), genders.find((one) => one === filled('gender'))]
          const changed = await call(changeProfile, {
            body: {
              name: filled('name'),
              userName: filled('userName').trim() || null,
              mobile: filled('mobile').trim() || null,
              place: filled('place').trim() || null,
              gender: gender ?? null,
              timeZone: filled('timeZone'),
              ...(isLocale(locale) && { locale }),
            },
          })
          client.setQueryData(meQuery.queryKey, changed)
          remember('time-zone', changed.timeZone)
          await speak(changed.locale)
          say(t('saved'))
        }}
      >
        {(errorAt) => (
          <div className={classes.pairs}>
            {texts.map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(`aboutMe.${name}`)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                description={name === 'mobile' || name === 'userName' ? t(`aboutMe.${name}Help`) : undefined}
                type={name === 'mobile' ? 'tel' : 'text'}
                autoComplete={completes[name]}
                defaultValue={person[name] ?? ''}
                required={name === 'name'}
                error={errorAt(name)}
              />
            ))}
            <NativeSelect
              name="gender"
              label={t('aboutMe.gender')}
              defaultValue={person.gender ?? ''}
              data={[
                { value: '', label: t('aboutMe.noGender') },
                ...genders.map((value) => ({ value, label: t(`gender.${value}`) })),
              ]}
            />
            <NativeSelect
              name="locale"
              label={common('language.label')}
              defaultValue={person.locale}
              data={locales.map((value) => ({ value, label: common(`language.${value}`) }))}
            />
            <NativeSelect
              name="timeZone"
              label={t('aboutMe.timeZone')}
              defaultValue={person.timeZone}
              error={errorAt('timeZone')}
              data={timeZonesWith(person.timeZone).map((value) => ({
                value,
                label: value.replaceAll('_', ' '),
              }))}
            />
          </div>
        )}
      </ProfileForm>
    </Section>
  )
}
