export default {
  signIn: { title: 'Sign in', window: 'Sign in' },
  signUp: { title: 'Open an account' },
  forgot: { title: 'Forgotten password' },
  reset: { title: 'New password' },
  firstRun: { title: 'The first admin' },
  profile: { title: 'Profile' },
} as const
