export default {
  articles: 'Статьи',
  found_one: 'Найдена {{count}} статья',
  found_few: 'Найдено {{count}} статьи',
  found_many: 'Найдено {{count}} статей',
  found_other: 'Найдено {{count}} статьи',
  mayAnswer: 'Возможно, ответ уже есть',
  opensBeside: 'откроется в новой вкладке',
  insert: 'Вставить ссылку на статью',
  about: 'О чём она?',
  nothing: 'Подходящей опубликованной статьи нет.',
} as const
