export default { title: 'How can we help?' } as const
