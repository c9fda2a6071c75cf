export default { title: 'С какво да помогнем?' } as const
