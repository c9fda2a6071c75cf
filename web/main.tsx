import './kit/mantine.css'
import 'virtual:theme.css'
import '@fontsource-variable/inter/wght.css'
import './kit/tokens.css'
import './kit/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { colorModeManager } from './kit/color-mode.ts'
import { installWorker } from './kit/install-worker.ts'
import { startLanguage } from './kit/language.ts'
import { startLook } from './kit/look.ts'
import { queryClient } from './kit/query-client.ts'
import { theme } from './kit/theme.ts'
import { router } from './router.tsx'

void startLook()
await startLanguage()

const place = document.getElementById('root')
if (place) {
  // The variables and classes that Mantine would write into <style> are in virtual:theme.css instead.
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorModeManager}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

installWorker((path) => router.history.push(path))
