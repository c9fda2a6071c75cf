export default {
  title: 'Help with signing in',
  sendLink: 'Send me a link for a new one',
  signUp: 'Open an account',
  articles: 'Look through the help articles',
  name: {
    asks: 'Which name do I use?',
    says: 'The e-mail address to which we write to you, or the user name that was given to you. Capitals make no difference.',
  },
  forgot: {
    asks: 'I forgot my password',
    says: 'We send you a link by mail, and you choose a new one. The link is good for an hour.',
  },
  noMail: {
    asks: 'The mail does not come',
    says: 'Look among unwanted mail. If it is not there after five minutes, you may have another address with us: try it too.',
  },
  code: {
    asks: 'I have no code for the second step',
    says: 'Use one of the recovery codes that you kept when you turned it on. Without them, ask an admin of your house to reset the second step.',
  },
  passkey: {
    asks: 'My passkey does not work here',
    says: 'A passkey stays on its device. Sign in with your password here, and add this device in your profile.',
  },
  account: {
    asks: 'I have no account yet',
    says: 'Open one with your e-mail address. What you asked us before under that address is found once you confirm it.',
  },
} as const
