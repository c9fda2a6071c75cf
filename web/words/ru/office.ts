export default { title: 'Офис', sections: 'Разделы' } as const
