export default {
  signIn: { title: 'Вход', window: 'Вход' },
  signUp: { title: 'Нов профил' },
  forgot: { title: 'Забравена парола' },
  reset: { title: 'Нова парола' },
  firstRun: { title: 'Първият администратор' },
  profile: { title: 'Профил' },
} as const
