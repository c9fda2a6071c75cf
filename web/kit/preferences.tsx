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
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('mode.label')}</Menu.Label>
      {colorModes.map((mode) => {
        const Icon = icons[mode]
        return (
          <Menu.Item
            key={mode}
            role="menuitemradio"
            aria-checked={mode === colorScheme}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={mode === colorScheme && <IconCheck size={16} aria-hidden />}
            onClick={() => setColorScheme(mode)}
          >
            {t(`mode.${mode}`)}
          </Menu.Item>
        )
      })}
      <Menu.Label>{t('language.label')}</Menu.Label>
      {locales.map((locale) => (
        <Menu.Item
          key={locale}
          role="menuitemradio"
          aria-checked={locale === spoken()}
          lang={locale}
          rightSection={locale === spoken() && <IconCheck size={16} aria-hidden />}
          onClick={() => void speak(locale)}
        >
          {t(`language.${locale}`)}
        </Menu.Item>
      ))}
    </>
  )
}
