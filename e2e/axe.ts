import { readFile } from 'node:fs/promises'
import type { AxeResults, NodeResult, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const GRAVE = new Set<string | null | undefined>(['serious', 'critical'])

/** What axe itself holds for minor or moderate whatever it finds: not counted here, so not looked for either. */
export const NEVER_GRAVE = [
  'aria-allowed-role',
  'aria-deprecated-role',
  'empty-table-header',
  'form-field-multiple-labels',
  'heading-order',
  'html-xml-lang-mismatch',
  'image-redundant-alt',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'presentation-role-conflict',
  'region',
  'skip-link',
]

/**
 * Changes the mode and waits until it has been painted: in between, axe would measure colours that nobody sees. A page
 * without the app's script says no mode and follows the system by its style.
 */
export async function changeMode(
  page: Page,
  colorScheme: 'light' | 'dark',
  frame: Pick<Page, 'evaluate'> = page,
): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await frame.evaluate(`new Promise((resolve) => {
    const isPainted = () =>
      (document.documentElement.dataset.mantineColorScheme ?? '${colorScheme}') === '${colorScheme}' &&
      document.getAnimations().every((one) => !(one instanceof CSSTransition))
    const look = () => (isPainted() ? resolve() : requestAnimationFrame(look))
    requestAnimationFrame(look)
  })`)
}

/** What axe finds grave on the page as it is now, as sentences. A mode changes colours only, so that may do for it. */
export async function graveFindings(
  page: Pick<Page, 'evaluate'>,
  only: 'everything' | 'colours',
): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    // Part of WCAG 2.2 AA, and off unless asked for.
    rules: {
      'target-size': { enabled: true },
      'label-content-name-mismatch': { enabled: true },
      ...without(NEVER_GRAVE),
    },
    ...(only === 'colours' && { runOnly: ['color-contrast'] }),
  }
  // The text of axe is long, and a page keeps it until it is left.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => id !== 'target-size' || isTooSmall(node))
        .map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
}

const without = (rules: readonly string[]) => Object.fromEntries(rules.map((id) => [id, { enabled: false }]))

/**
 * A box to tick cannot be drawn small with room around it: its target is made larger by `::after`, which axe does
 * not see. What a bar at the bottom covers comes out from under it by scrolling.
 */
const isTooSmall = ({ html, failureSummary }: NodeResult) =>
  !html.includes('type="checkbox"') && !failureSummary?.includes('partially obscured')
