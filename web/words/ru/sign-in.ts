export default {
  signIn: { title: 'Вход', window: 'Вход' },
  signUp: { title: 'Новый профиль' },
  forgot: { title: 'Забытый пароль' },
  reset: { title: 'Новый пароль' },
  firstRun: { title: 'Первый администратор' },
  profile: { title: 'Профиль' },
} as const
