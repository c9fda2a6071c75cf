import { removeLogo, saveHouseLanguages, saveLogo, saveLook, showLogo, showLook } from '#contracts/look.ts'
import { listMails, mailState, sendMailAgain, showMail, showMailPage, testMail } from '#contracts/mails.ts'
import { listAudit, showHealth, showSystem } from '#contracts/system.ts'
import {
  archiveComponent,
  archiveTicketType,
  listComponents,
  listTicketTypes,
  saveComponent,
  saveTicketType,
} from '#contracts/ticket-types.ts'
import { newId } from '#kit/id.ts'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { ask } from '../ask.ts'
import { plain, type At } from '../call.ts'

const nothing = () => ({})
const same = (text: string) => ({ en: text, bg: text, ru: text })
/** Keys are for ever: each call needs its own. */
const key = () => `k${newId().replaceAll('-', '_')}`

async function shownLogo({ scene }: At) {
  await ask(scene, saveLogo, { bytes: await pictureOf('png') }, { cookie: scene.boss.cookie })
  const { logo } = await scene.boss.call(showLook)
  return { params: { hash: logo?.split('/').at(-1) ?? '' } }
}

async function aMail({ scene }: At) {
  const { id } = await scene.boss.call(testMail, { body: {} })
  return { params: { id } }
}

const newType = () => ({ key: key(), name: same('New'), icon: 'help', place: 2, version: 0 })

async function savedType({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveTicketType, {
    params: { id },
    body: { ...newType(), descriptionLimit: 100, fields: [] },
  })
  return { params: { id }, body: { archived: true } }
}

async function savedComponent({ scene }: At) {
  const id = newId()
  const body = { key: key(), name: same('New'), place: 2, version: 0, agentIds: [] }
  await scene.boss.call(saveComponent, { params: { id }, body })
  return { params: { id }, body: { archived: true } }
}

export const settingsCalls = [
  plain(showLook, nothing),
  plain(saveLook, () => ({ body: { name: 'Care', accent: null, signUpOpen: true } })),
  plain(saveHouseLanguages, () => ({ body: { languages: ['en'] } })),
  plain(saveLogo, async () => ({ bytes: await pictureOf('png') })),
  plain(showLogo, shownLogo),
  plain(removeLogo, nothing),
  plain(showHealth, nothing),
  plain(showSystem, nothing),
  plain(listAudit, nothing),
  plain(listTicketTypes, nothing),
  plain(saveTicketType, () => ({
    params: { id: newId() },
    body: { ...newType(), descriptionLimit: 100, fields: [] },
  })),
  plain(archiveTicketType, savedType),
  plain(listComponents, nothing),
  plain(saveComponent, ({ scene }) => ({
    params: { id: newId() },
    body: { key: key(), name: same('New'), place: 2, version: 0, agentIds: [scene.helper.id] },
  })),
  plain(archiveComponent, savedComponent),
  plain(listMails, nothing),
  plain(mailState, nothing),
  plain(showMail, aMail),
  plain(showMailPage, aMail),
  plain(sendMailAgain, async (at) => ({ ...(await aMail(at)), body: {} })),
  plain(testMail, () => ({ body: {} })),
]
