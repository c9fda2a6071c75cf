import 'i18next'
import type admin from '../words/en/admin.ts'
import type common from '../words/en/common.ts'
import type desk from '../words/en/desk.ts'
import type office from '../words/en/office.ts'
import type portal from '../words/en/portal.ts'
import type signIn from '../words/en/sign-in.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      desk: typeof desk
      portal: typeof portal
      admin: typeof admin
      office: typeof office
      'sign-in': typeof signIn
    }
  }
}
