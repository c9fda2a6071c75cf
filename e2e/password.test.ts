import { test } from 'vitest'
import { cast } from '#testing/cast.ts'
import { choosePassword, followMail, signIn } from './entry.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

test('a forgotten password is set anew by the link of a mail, and whoever was signed in is out', async () => {
  const signedIn = await openWindow(stage, { as: 'elena', path: '/portal' })
  await signedIn.getByRole('heading', { name: /How can we help/ }).waitFor()

  const forgetful = await openWindow(stage, { path: '/sign-in' })
  await forgetful.getByRole('link', { name: 'Forgot your password?' }).click()
  await forgetful.getByRole('heading', { name: 'Forgotten password' }).waitFor()
  await forgetful.getByLabel('E-mail or user name').fill(cast.elena.email)
  await forgetful.getByRole('button', { name: 'Send the link' }).click()
  await forgetful.getByRole('heading', { name: 'Look into your mail' }).waitFor()

  const admin = await openWindow(stage, { as: 'kalina', path: '/admin' })
  const page = await followMail(admin, 'new password')
  await choosePassword(page, 'eleven silent bells')
  await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()
  await signedIn.getByRole('heading', { name: 'Sign in' }).waitFor()

  await signIn(signedIn, cast.elena.userName, cast.elena.password)
  await signedIn.getByRole('alert').waitFor()
  await signIn(signedIn, cast.elena.userName, 'eleven silent bells')
  await signedIn.getByRole('heading', { name: /How can we help/ }).waitFor()
})
