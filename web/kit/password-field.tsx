import { PasswordInput } from '@mantine/core'
import type { PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A password, which its button shows and hides in the reader's words; the button is reached by the keyboard too. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation()
  const [isVisible, setVisible] = useState(false)
  return (
    <PasswordInput
      {...props}
      visible={isVisible}
      onVisibilityChange={setVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t(isVisible ? 'hideTyped' : 'showTyped') }}
    />
  )
}
