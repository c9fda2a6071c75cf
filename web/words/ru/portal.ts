export default { title: 'Чем помочь?' } as const
