import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { adminRoute } from './admin-route.ts'
import { chatRoutes } from './chat-routes.ts'
import {
  readAuditSearch,
  readMailSearch,
  readOrdersSearch,
  readPeopleSearch,
  readProductsSearch,
  readCopySearch,
} from './searches.ts'

const getParentRoute = () => adminRoute

const home = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.tsx'), 'AdminHome'),
})

/** A list stays where it is while one of its rows is open beside it. */
const people = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./people/people.tsx'), 'People'),
})
const newPerson = createRoute({
  getParentRoute: () => people,
  path: '/new',
  component: lazyRouteComponent(() => import('./people/new-person.tsx'), 'NewPerson'),
})
const person = createRoute({
  getParentRoute: () => people,
  path: '/$id',
  component: lazyRouteComponent(() => import('./people/person.tsx'), 'Person'),
})

const types = createRoute({
  getParentRoute,
  path: '/types',
  component: lazyRouteComponent(() => import('./types/types.tsx'), 'Types'),
})
const newType = createRoute({
  getParentRoute,
  path: '/types/new',
  component: lazyRouteComponent(() => import('./types/type-page.tsx'), 'NewType'),
})
const type = createRoute({
  getParentRoute,
  path: '/types/$id',
  component: lazyRouteComponent(() => import('./types/type-page.tsx'), 'TypePage'),
})

const components = createRoute({
  getParentRoute,
  path: '/components',
  component: lazyRouteComponent(() => import('./components/components.tsx'), 'Components'),
})
const newComponent = createRoute({
  getParentRoute: () => components,
  path: '/new',
  component: lazyRouteComponent(() => import('./components/component-panel.tsx'), 'NewComponent'),
})
const component = createRoute({
  getParentRoute: () => components,
  path: '/$id',
  component: lazyRouteComponent(() => import('./components/component-panel.tsx'), 'ComponentPanel'),
})

const queues = createRoute({
  getParentRoute,
  path: '/queues',
  component: lazyRouteComponent(() => import('./queues/queues.tsx'), 'Queues'),
})
const newQueue = createRoute({
  getParentRoute: () => queues,
  path: '/new',
  component: lazyRouteComponent(() => import('./queues/queue-panel.tsx'), 'NewQueue'),
})
const queue = createRoute({
  getParentRoute: () => queues,
  path: '/$id',
  component: lazyRouteComponent(() => import('./queues/queue-panel.tsx'), 'QueuePanel'),
})

const skills = createRoute({
  getParentRoute,
  path: '/skills',
  component: lazyRouteComponent(() => import('./skills/skills.tsx'), 'Skills'),
})
const newSkill = createRoute({
  getParentRoute: () => skills,
  path: '/new',
  component: lazyRouteComponent(() => import('./skills/skill-panel.tsx'), 'NewSkill'),
})
const skill = createRoute({
  getParentRoute: () => skills,
  path: '/$id',
  component: lazyRouteComponent(() => import('./skills/skill-panel.tsx'), 'SkillPanel'),
})

const hours = createRoute({
  getParentRoute,
  path: '/hours',
  component: lazyRouteComponent(() => import('./hours/hours.tsx'), 'HoursList'),
})
const newHours = createRoute({
  getParentRoute,
  path: '/hours/new',
  component: lazyRouteComponent(() => import('./hours/hours-page.tsx'), 'NewHours'),
})
const oneHours = createRoute({
  getParentRoute,
  path: '/hours/$id',
  component: lazyRouteComponent(() => import('./hours/hours-page.tsx'), 'HoursPage'),
})
const targets = createRoute({
  getParentRoute,
  path: '/targets',
  component: lazyRouteComponent(() => import('./targets/targets.tsx'), 'Targets'),
})
const escalation = createRoute({
  getParentRoute,
  path: '/escalation',
  component: lazyRouteComponent(() => import('./escalation/escalation.tsx'), 'Escalation'),
})
const satisfaction = createRoute({
  getParentRoute,
  path: '/satisfaction',
  component: lazyRouteComponent(() => import('./satisfaction/satisfaction.tsx'), 'Satisfaction'),
})

const products = createRoute({
  getParentRoute,
  path: '/products',
  validateSearch: readProductsSearch,
  component: lazyRouteComponent(() => import('./catalog/products.tsx'), 'Products'),
})
const newProduct = createRoute({
  getParentRoute: () => products,
  path: '/new',
  component: lazyRouteComponent(() => import('./catalog/product-panel.tsx'), 'NewProduct'),
})
const product = createRoute({
  getParentRoute: () => products,
  path: '/$id',
  component: lazyRouteComponent(() => import('./catalog/product-panel.tsx'), 'ProductPanel'),
})

const orders = createRoute({
  getParentRoute,
  path: '/orders',
  validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import('./catalog/orders.tsx'), 'Orders'),
})
const newOrder = createRoute({
  getParentRoute: () => orders,
  path: '/new',
  component: lazyRouteComponent(() => import('./catalog/new-order.tsx'), 'NewOrder'),
})
const order = createRoute({
  getParentRoute: () => orders,
  path: '/$id',
  component: lazyRouteComponent(() => import('./catalog/order-panel.tsx'), 'OrderPanel'),
})
const imports = createRoute({
  getParentRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./import/imports.tsx'), 'Imports'),
})
const oneImport = createRoute({
  getParentRoute,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
})
const returnRules = createRoute({
  getParentRoute,
  path: '/returns',
  component: lazyRouteComponent(() => import('./returns/return-rules-page.tsx'), 'ReturnRulesPage'),
})

const rules = createRoute({
  getParentRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/rules.tsx'), 'Rules'),
})
const newRule = createRoute({
  getParentRoute,
  path: '/rules/new',
  validateSearch: readCopySearch,
  component: lazyRouteComponent(() => import('./rules/rule-page.tsx'), 'NewRule'),
})
const rule = createRoute({
  getParentRoute,
  path: '/rules/$id',
  component: lazyRouteComponent(() => import('./rules/rule-page.tsx'), 'RulePage'),
})

const flows = createRoute({
  getParentRoute,
  path: '/guide',
  component: lazyRouteComponent(() => import('./flows/list/flows.tsx'), 'Flows'),
})
const newFlow = createRoute({
  getParentRoute,
  path: '/guide/new',
  component: lazyRouteComponent(() => import('./flows/list/new-flow.tsx'), 'NewFlow'),
})
const flow = createRoute({
  getParentRoute,
  path: '/guide/$id',
  component: lazyRouteComponent(() => import('./flows/flow-page.tsx'), 'FlowPage'),
})

const mail = createRoute({
  getParentRoute,
  path: '/mail',
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import('./mail/mails.tsx'), 'Mails'),
})
const oneMail = createRoute({
  getParentRoute: () => mail,
  path: '/$id',
  component: lazyRouteComponent(() => import('./mail/mail-panel.tsx'), 'MailPanel'),
})

const look = createRoute({
  getParentRoute,
  path: '/look',
  component: lazyRouteComponent(() => import('./look/look.tsx'), 'LookPage'),
})
const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'Audit'),
})

export const adminRoutes = adminRoute.addChildren([
  home,
  people.addChildren([newPerson, person]),
  types,
  newType,
  type,
  components.addChildren([newComponent, component]),
  queues.addChildren([newQueue, queue]),
  ...chatRoutes,
  skills.addChildren([newSkill, skill]),
  hours,
  newHours,
  oneHours,
  targets,
  escalation,
  rules,
  newRule,
  rule,
  flows,
  newFlow,
  flow,
  satisfaction,
  products.addChildren([newProduct, product]),
  orders.addChildren([newOrder, order]),
  imports,
  oneImport,
  returnRules,
  mail.addChildren([oneMail]),
  look,
  audit,
])
