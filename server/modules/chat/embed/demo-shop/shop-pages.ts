import { readFile } from 'node:fs/promises'
import { notFound } from '#kit/fault.ts'
import type { Page, PageAnswer } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'
import { products } from './products.ts'

/** The inbox of the demo's shop; where it is not there, neither is the shop. */
export const DEMO_SHOP = 'demo-shop'

/** As strict as a careful site is: scripts and frames of the chat, styles of its own, and nothing inline. */
const policy =
  "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const html = (body: string): PageAnswer => ({
  type: 'text/html; charset=utf-8',
  body,
  kept: 'shared',
  headers: { 'content-security-policy': policy },
})

const layout = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/demo-shop/shop.css">
<script src="/widget.js" data-inbox="${DEMO_SHOP}" async></script>
</head>
<body>
<header>
<a class="name" href="/demo-shop">Hearth &amp; Heart</a>
<nav aria-label="Shop"><a href="/demo-shop">All things</a><a href="/demo-shop/delivery">Delivery and returns</a></nav>
</header>
<main>${content}</main>
<footer><p>A shop of the Switchboard demo: nothing here can be bought. The bubble in the corner is real, and whoever is available in the desk answers.</p></footer>
</body>
</html>
`

const shop = layout(
  'Hearth & Heart: small things for the home',
  `<section class="hero"><h1>Small things that make a home</h1><p>Lanterns, wool and glass, sent within two working days. Thirty days to change your mind.</p></section>
<h2>This week</h2>
<ul class="things">${products
    .map(
      ({ name, price, about, tint, drawing }) =>
        `<li><svg viewBox="0 0 200 190" class="${tint}" aria-hidden="true">${drawing}</svg><h3>${name}</h3><p>${about}</p><b>${price}</b></li>`,
    )
    .join('')}</ul>`,
)

const delivery = layout(
  'Delivery and returns · Hearth & Heart',
  `<article><h1>Delivery and returns</h1>
<h2>Delivery</h2><p>We send what you order by 2 pm on the same working day. Inside the European Union a parcel takes two to five working days and costs €4.90; from €60 on it is free.</p>
<h2>Returns</h2><p>You have thirty days. Tell us your order number and what is wrong; broken things we replace at our cost, and a picture helps.</p>
<h2>Something else?</h2><p>Write to us in the corner below. We answer in English, Bulgarian and Russian.</p></article>`,
)

async function refuseElsewhere({ db }: World): Promise<void> {
  const there = await db
    .selectFrom('inboxes')
    .select('id')
    .where('public_id', '=', DEMO_SHOP)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!there) throw notFound()
}

const answered =
  (answer: () => PageAnswer | Promise<PageAnswer>): Page['answer'] =>
  async (world) => {
    await refuseElsewhere(world)
    return answer()
  }

/** A site that embeds the chat as a customer's would, so that the demo shows both sides. */
export const shopPages: readonly Page[] = [
  { method: 'GET', path: '/demo-shop', says: 'The shop of the demo.', answer: answered(() => html(shop)) },
  {
    method: 'GET',
    path: '/demo-shop/delivery',
    says: 'Another page of it, to go on from.',
    answer: answered(() => html(delivery)),
  },
  {
    method: 'GET',
    path: '/demo-shop/shop.css',
    says: 'Its style.',
    answer: answered(async () => ({
      type: 'text/css; charset=utf-8',
      body: await readFile(new URL('shop.css', import.meta.url)),
      kept: 'shared',
    })),
  },
]
