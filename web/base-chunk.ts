const packages =
  'react|react-dom|scheduler|clsx|i18next|react-i18next|@tanstack/(history|store|react-store|router-core|react-router|query-core|react-query)'
const components = 'Button|UnstyledButton|Transition|Loader|CloseButton'
const kit = [
  'address|api|avatar|color-mode|empty-state|failure-state|initials|language|loading|logo|look|memory|page-title|place',
  'problem|problem-words|query-client|search-params|session|skip-link|toast|window-title',
].join('|')
const contracts =
  'articles|look|mails|notification-kinds|people|person-fields|profile|roles|sign-in|system|values'

/**
 * What the first page of every place needs goes into one file: a hundred small ones weigh more, and each page that is
 * fetched later names all of those that it needs. What only some of the places need stays out of it.
 */
export const base = new RegExp(
  [
    `node_modules/(${packages})/`,
    'node_modules/@mantine/core/esm/core/',
    `node_modules/@mantine/core/esm/components/(${components})/`,
    'node_modules/@tabler/icons-react/dist/esm/createReactComponent',
    `web/kit/(${kit})\\.`,
    'web/places/account-menu\\.',
    'web/places/(admin/searches|articles/searches|portal/filters|desk/returns/returns-search)\\.',
    `contracts/(${contracts})\\.ts`,
  ].join('|'),
)
