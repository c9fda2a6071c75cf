import type { Page } from 'playwright-core'
import type { CastName } from '#testing/cast.ts'

export type Screen = {
  called: string
  path: string
  /** Brings the page to where the screen shows what it is for. */
  until: (page: Page) => Promise<unknown>
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first().waitFor()
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor()

const ofVisitor: Screen[] = [
  { called: 'sign-in', path: '/sign-in', until: heading('Sign in') },
  { called: 'sign-up', path: '/sign-up', until: heading('Open an account') },
  { called: 'forgotten password', path: '/forgot', until: heading('Forgotten password') },
  { called: 'new password', path: '/reset#token', until: heading('New password') },
  { called: 'first run', path: '/first-run', until: heading('The first admin') },
  { called: 'help', path: '/help/en', until: heading('How can we help?') },
  { called: 'topic', path: '/help/en/topics/cards', until: heading('Cards') },
  {
    called: 'article',
    path: '/help/en/articles/all-fees-at-a-glance',
    until: heading('All fees at a glance'),
  },
  {
    called: 'useful',
    path: '/help/en/articles/all-fees-at-a-glance?rated=no',
    until: text('What was missing'),
  },
  { called: 'found articles', path: '/help/en/search?q=card', until: heading(/Results for/) },
  { called: 'codes', path: '/help/en/faults', until: heading('What messages mean') },
  { called: 'nothing there', path: '/no-such-page', until: heading('There is nothing here') },
]

const ofCustomer: Screen[] = [
  { called: 'portal home', path: '/portal', until: text('Top-up by card was taken twice') },
  { called: 'own tickets', path: '/portal/tickets?show=all', until: text('Top-up by card was taken twice') },
  { called: 'new ticket', path: '/portal/new', until: text('How urgent is it?') },
  { called: 'start of a chat', path: '/portal/chat', until: heading('Chat with us') },
  {
    called: 'refused ticket',
    path: '/portal/new',
    until: async (page) => {
      await page.getByText('Equipment', { exact: true }).click()
      await page.getByRole('button', { name: 'Send ticket' }).click()
      await text('We need this to help you.')(page)
    },
  },
  {
    called: 'own ticket',
    path: '/portal',
    until: async (page) => {
      await page
        .getByRole('link', { name: /has not arrived/ })
        .first()
        .click()
      await text('A new one leaves today')(page)
    },
  },
]

const toOrder = async (page: Page) => {
  await page.getByRole('link', { name: /^Order 536365/ }).click()
  await text('Returns are possible until')(page)
}
const ofBuyer: Screen[] = [
  { called: 'own orders', path: '/portal/orders', until: text('Order 536365') },
  { called: 'own order', path: '/portal/orders', until: toOrder },
  {
    called: 'return form',
    path: '/portal/orders',
    until: async (page) => {
      await toOrder(page)
      await page
        .getByRole('link', { name: /^Return:/ })
        .first()
        .click()
      await text('Pictures help us to decide quickly.')(page)
    },
  },
  {
    called: 'own return',
    path: '/portal/tickets?show=all',
    until: async (page) => {
      await page.getByRole('link', { name: /lantern/ }).click()
      await text('We look at it and tell you soon')(page)
    },
  },
]

const profile: Screen = { called: 'profile', path: '/profile', until: text('Where you are signed in') }

const openCard = async (page: Page) => {
  await page
    .getByRole('link', { name: /has not arrived/ })
    .first()
    .click()
  await text('A new one leaves today')(page)
}
const inThread = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await openCard(page)
  await act(page)
}
const ofMenu = (entry: string | RegExp) =>
  inThread(async (page) => {
    await page
      .getByRole('region', { name: 'Thread' })
      .getByRole('button', { name: 'More', exact: true })
      .click()
    await page.getByRole('menuitem', { name: entry }).click()
    await page.getByRole('dialog').waitFor()
  })
const dialogBy = (key: string) => async (page: Page) => {
  await text('has not arrived')(page)
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}
const ofAgent: Screen[] = [
  { called: 'list', until: text('has not arrived') },
  { called: 'thread', until: openCard },
  { called: 'note being written', until: inThread((page) => page.keyboard.press('n')) },
  {
    called: 'suggestions',
    until: inThread(async (page) => {
      await page.keyboard.press('d')
      await page.getByRole('button', { name: 'Put into the reply' }).waitFor()
      await page.keyboard.press('i')
      await text('What was asked')(page)
    }),
  },
  { called: 'history', until: ofMenu('History') },
  { called: 'merge', until: ofMenu(/^Merge/) },
  { called: 'link', until: ofMenu(/^Link/) },
  { called: 'keys', until: dialogBy('?') },
  { called: 'commands', until: dialogBy('Control+k') },
  { called: 'new ticket of an agent', until: dialogBy('c') },
  {
    called: 'selected tickets',
    until: async (page: Page) => {
      await text('has not arrived')(page)
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await text('1 selected')(page)
    },
  },
  {
    called: 'list as a table',
    until: async (page: Page) => {
      await text('has not arrived')(page)
      await page.getByRole('button', { name: 'Show as a table' }).click()
      await page.getByRole('table').waitFor()
    },
  },
  {
    called: 'columns of the table',
    until: async (page: Page) => {
      await page.getByRole('table').waitFor()
      await page.getByRole('button', { name: 'Columns' }).click()
      await page.getByRole('dialog', { name: 'Columns' }).waitFor()
    },
  },
  {
    called: 'list again',
    until: async (page: Page) => {
      await page.getByRole('button', { name: 'Show as a list' }).click()
      await page.getByRole('list', { name: 'Tickets' }).waitFor()
    },
  },
  {
    called: 'canned replies in an answer',
    until: inThread(async (page) => {
      await page.keyboard.press('r')
      await page.keyboard.type('/look')
      await page.getByRole('option', { name: /We are looking into it/ }).waitFor()
    }),
  },
  {
    called: 'a macro, before it runs',
    until: inThread(async (page) => {
      await page.keyboard.press('m')
      await page.getByRole('option', { name: 'Suspected fraud: Ana, at once' }).click()
      await text('Looks like fraud')(page)
    }),
  },
].map((screen) => ({ ...screen, path: '/desk?q=is:open' }))

const ofReturns: Screen[] = [
  { called: 'returns', path: '/desk/returns', until: text('White metal lantern') },
  {
    called: 'several returns',
    path: '/desk/returns',
    until: async (page) => {
      await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
      await page.getByRole('button', { name: 'Reject' }).click()
      await text('Each customer is told at once')(page)
    },
  },
  {
    called: 'return',
    path: '/desk/returns',
    until: async (page) => {
      await page.getByRole('link', { name: /lantern/ }).click()
      await page.getByRole('button', { name: 'Approve' }).waitFor()
    },
  },
]

const ofRouting: Screen[] = [
  { called: 'routing now', path: '/desk/routing', until: heading('People') },
  { called: 'own figures', path: '/desk/figures?period=30d', until: text('How is this counted?') },
  {
    called: 'behind an own figure',
    path: '/desk/figures/counted?figure=replies',
    until: heading('Replies'),
  },
]

const ofKept: Screen[] = [
  { called: 'canned replies', path: '/desk/replies', until: text('We are looking into it') },
  {
    called: 'canned reply',
    path: '/desk/replies',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'We are looking into it' }).click()
      await text('How it reads')(page)
    },
  },
  { called: 'new canned reply', path: '/desk/replies/new', until: text('How it reads') },
  { called: 'macros', path: '/desk/macros', until: text('Solved, and goodbye') },
  {
    called: 'macro',
    path: '/desk/macros',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Suspected fraud: Ana, at once' }).click()
      await text('Set the owner')(page)
    },
  },
  { called: 'new macro', path: '/desk/macros/new', until: text('No action yet.') },
]

const ofAdmin: Screen[] = [
  { called: 'overview', path: '/admin', until: text('To do') },
  { called: 'people', path: '/admin/people', until: text('Ana Horvat') },
  { called: 'new person', path: '/admin/people/new', until: text('First sign-in') },
  {
    called: 'person',
    path: '/admin/people',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Ana Horvat' }).click()
      await text('Leaving')(page)
    },
  },
  { called: 'types', path: '/admin/types', until: text('Equipment') },
  {
    called: 'type',
    path: '/admin/types',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Equipment' }).click()
      await text('How the form looks')(page)
    },
  },
  { called: 'components', path: '/admin/components', until: text('Card delivery') },
  { called: 'queues', path: '/admin/queues', until: text('Front desk') },
  {
    called: 'queue',
    path: '/admin/queues',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Front desk' }).click()
      await text('Takes the rest')(page)
    },
  },
  { called: 'new queue', path: '/admin/queues/new', until: text('Takes the rest') },
  { called: 'inboxes', path: '/admin/inboxes', until: text('demo-shop') },
  { called: 'banned visitors', path: '/admin/bans', until: text('203.0.113.*') },
  {
    called: 'inbox',
    path: '/admin/inboxes',
    until: async (page: Page) => {
      await page.getByRole('link', { name: /Hearth/ }).click()
      await text('Led to')(page)
    },
  },
  { called: 'flows', path: '/admin/guide', until: heading('Guide') },
  { called: 'new flow', path: '/admin/guide/new', until: text('From nothing') },
  {
    called: 'canvas',
    path: '/admin/guide/new',
    until: async (page: Page) => {
      await page.getByRole('button', { name: 'Begin with this Help first' }).click()
      await page.locator('.react-flow__node').nth(2).click()
      await page
        .getByRole('textbox', { name: /^The question/ })
        .first()
        .waitFor()
    },
  },
  { called: 'languages', path: '/admin/languages', until: text('Deutsch') },
  {
    called: 'language of the chat',
    path: '/admin/languages',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Deutsch' }).click()
      await text('Save as JSON')(page)
    },
  },
  { called: 'skills', path: '/admin/skills', until: text('Russian') },
  {
    called: 'skill',
    path: '/admin/skills',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Russian' }).click()
      await text('Who has it')(page)
    },
  },
  { called: 'hours', path: '/admin/hours', until: text('Always open') },
  { called: 'new hours', path: '/admin/hours/new', until: text('How it looks') },
  { called: 'targets', path: '/admin/targets', until: text('All types') },
  { called: 'escalation', path: '/admin/escalation', until: text('Add a step') },
  { called: 'rules', path: '/admin/rules', until: text('Urgent cases reach the lead') },
  {
    called: 'rule',
    path: '/admin/rules',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'A return: pictures first' }).click()
      await page.getByRole('button', { name: 'Try it on the past' }).click()
      await page.getByText(/looked at\./).waitFor()
    },
  },
  { called: 'new rule', path: '/admin/rules/new', until: text('Only if …') },
  { called: 'satisfaction', path: '/admin/satisfaction', until: text('Days after closing') },
  { called: 'products', path: '/admin/products?q=lantern', until: text('White metal lantern') },
  {
    called: 'product',
    path: '/admin/products?q=lantern',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'White metal lantern' }).click()
      await text('Postage and discounts')(page)
    },
  },
  { called: 'new product', path: '/admin/products/new', until: text('Postage and discounts') },
  { called: 'orders', path: '/admin/orders', until: text('536407') },
  {
    called: 'order',
    path: '/admin/orders?whose=nobody',
    until: async (page: Page) => {
      await page.getByRole('link', { name: '536502' }).click()
      await text('Say whose it is')(page)
    },
  },
  { called: 'new order', path: '/admin/orders/new', until: text('What was bought') },
  { called: 'imports', path: '/admin/import', until: text('What a file needs') },
  {
    called: 'what a file would be',
    path: '/admin/import',
    until: async (page: Page) => {
      const buffer = Buffer.from('Order number,Date,SKU,Quantity,Price\nA-1,3/4/26,LAMP,six,12.99\n')
      await page
        .locator('input[type=file]')
        .setInputFiles([{ name: 'orders.csv', mimeType: 'text/csv', buffer }])
      await text('Which column is what')(page)
    },
  },
  {
    called: 'what an import has stored',
    path: '/admin/import',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'online-retail.csv' }).click()
      await text('Gives back what no order here holds.')(page)
    },
  },
  { called: 'rules of returns', path: '/admin/returns', until: text('Days after the order') },
  { called: 'mail', path: '/admin/mail', until: text('We have your request') },
  {
    called: 'one mail',
    path: '/admin/mail',
    until: async (page: Page) => {
      await page
        .getByRole('link', { name: /We have your request/ })
        .first()
        .click()
      await page.getByRole('tab', { name: /^Links/ }).click()
    },
  },
  { called: 'articles', path: '/articles', until: text('All fees at a glance') },
  { called: 'new article', path: '/articles?add=Savings', until: text('A new article') },
  {
    called: 'article being written',
    path: '/articles?words=declined',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Why was my card declined?' }).click()
      await page.getByRole('button', { name: 'Versions' }).waitFor()
      await text('For all languages')(page)
    },
  },
  {
    called: 'versions of an article',
    path: '/articles?words=declined',
    until: async (page: Page) => {
      await page.getByRole('link', { name: 'Why was my card declined?' }).click()
      await page.getByRole('button', { name: 'Versions' }).click()
      await page.getByRole('button', { name: /Version 1/ }).waitFor()
    },
  },
  { called: 'categories', path: '/articles/categories', until: text('Virtual cards and phones') },
  { called: 'figures of articles', path: '/articles/figures', until: text('All fees at a glance') },
  { called: 'words of readers', path: '/articles/words', until: text('Short and clear') },
  { called: 'not found', path: '/articles/unfound', until: text('mortgage rates') },
  {
    called: 'report a problem',
    path: '/articles/categories',
    until: async (page: Page) => {
      await page.getByRole('button', { name: /^Your account/ }).click()
      await page.getByRole('menuitem', { name: 'Report a problem' }).click()
      await page.getByLabel('What did you do, and what happened?').waitFor()
    },
  },
  { called: 'look', path: '/admin/look', until: heading('Look') },
  { called: 'audit', path: '/admin/audit', until: heading('Audit') },
  { called: 'office', path: '/office', until: heading('Overview') },
  { called: 'banned visitors of the office', path: '/office/bans', until: heading('Banned visitors') },
  { called: 'reports', path: '/office/reports', until: text('How is this counted?') },
  {
    called: 'behind a figure',
    path: '/office/reports/counted?figure=opened',
    until: heading('Opened'),
  },
]

/** Every screen, by who sees it; the people and tickets are those of the demo. */
export const screens: { who: string; as?: CastName; screens: readonly Screen[] }[] = [
  { who: 'a visitor', screens: ofVisitor },
  { who: 'a customer', as: 'elena', screens: [...ofCustomer, ...ofBuyer, profile] },
  { who: 'an agent', as: 'tomas', screens: [...ofAgent, ...ofRouting, ...ofReturns, ...ofKept] },
  { who: 'an admin', as: 'kalina', screens: ofAdmin },
]
