import { tellingTopic } from '#kit/telling-topic.ts'

/** That a rule was changed, or has run, for admins; what it is now, listRules and listRuleRuns say. */
export const rulesTopic = tellingTopic({
  name: 'rules',
  told: ['rule.saved', 'rule.ran'],
  may: ({ role }) => role === 'admin',
})
