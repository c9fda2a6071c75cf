export default { title: 'Офис', sections: 'Раздели' } as const
