export default { title: 'Office', sections: 'Sections' } as const
