import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { locales } from '#contracts/roles.ts'
import { colorModes } from './color-mode.ts'
import { speak, spoken } from './language.ts'

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }

/** Night mode and language, as entries of a menu. */
export function PreferenceItems() {
  const { t } = useTranslation()
  // Without it Mantine writes a style into the page for a moment, which the content policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const check = <IconCheck size={16} aria-hidden />
  return (
    <>
      <Menu.Label>{t('mode.label')}</Menu.Label>
      {colorModes.map((mode) => {
        const Icon = icons[mode]
        return (
          <Menu.RadioItem
            key={mode}
            value={mode}
            checked={mode === colorScheme}
            checkIcon={check}
            rightSection={<Icon size={16} aria-hidden />}
            onChange={() => setColorScheme(mode)}
          >
            {t(`mode.${mode}`)}
          </Menu.RadioItem>
        )
      })}
      <Menu.Label>{t('language.label')}</Menu.Label>
      {locales.map((locale) => (
        <Menu.RadioItem
          key={locale}
          value={locale}
          lang={locale}
          checked={locale === spoken()}
          checkIcon={check}
          closeMenuOnClick
          onChange={() => void speak(locale)}
        >
          {t(`language.${locale}`)}
        </Menu.RadioItem>
      ))}
    </>
  )
}
