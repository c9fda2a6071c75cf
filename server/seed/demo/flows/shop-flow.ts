import type { FlowGraph } from '#contracts/flow-graph.ts'
import { graphOf, node, option, said } from './draw.ts'

/** The demo shop's: orders, returns, opening hours. */
export const shopFlow: FlowGraph = graphOf(
  [
    node([0, 1], 'start', 'start', {}),
    node([1, 1], 'hello', 'say', {
      text: said(
        'Hello, welcome to the shop! I answer what I can, and get somebody for the rest.',
        'Здравейте, добре дошли в магазина! Отговарям на каквото мога, за останалото викам колега.',
        'Здравствуйте, добро пожаловать в магазин! Отвечу на что смогу, а в остальном позову сотрудника.',
      ),
    }),
    node([2, 1], 'what', 'choose', {
      text: said('How can I help?', 'С какво да помогна?', 'Чем помочь?'),
      name: 'what',
      options: [
        option('order', 'Where is my order?', 'Къде е поръчката ми?', 'Где мой заказ?'),
        option('return', 'Return something', 'Искам да върна нещо', 'Хочу вернуть товар'),
        option('hours', 'When are you there?', 'Кога сте там?', 'Когда вы на месте?'),
      ],
    }),
    node([3, 0], 'number', 'ask', {
      text: said(
        'Which number stands on the order?',
        'Какъв е номерът на поръчката?',
        'Какой номер у заказа?',
      ),
      name: 'order',
      field: 'text',
      least: 3,
      most: 30,
      isOptional: false,
    }),
    node([4, 0], 'kept', 'set_attribute', { name: 'order', value: '{{order}}' }),
    node([5, 0], 'looking', 'say', {
      text: said(
        'Thank you. Somebody looks where {{order}} is.',
        'Благодаря. Колега ще провери къде е {{order}}.',
        'Спасибо. Сотрудник посмотрит, где {{order}}.',
      ),
    }),
    node([3, 1], 'days', 'choose', {
      text: said('When did it reach you?', 'Кога го получихте?', 'Когда вы его получили?'),
      name: 'days',
      options: [
        option('fresh', 'Within the last 30 days', 'През последните 30 дни', 'За последние 30 дней'),
        option('long', 'Longer ago', 'По-отдавна', 'Раньше'),
      ],
    }),
    node([4, 1], 'reason', 'ask', {
      text: said(
        'You can return it. What is wrong with it?',
        'Можете да го върнете. Какво не е наред?',
        'Его можно вернуть. Что с ним не так?',
      ),
      name: 'reason',
      field: 'long_text',
      least: 3,
      most: 500,
      isOptional: false,
    }),
    node([5, 1], 'photo', 'ask', {
      text: said(
        'A photo helps us. Add one if you can.',
        'Снимка ще ни помогне. Добавете, ако можете.',
        'Фото нам поможет. Добавьте, если можете.',
      ),
      name: 'photo',
      field: 'file',
      least: null,
      most: null,
      isOptional: true,
    }),
    node([4, 2], 'late', 'say', {
      text: said(
        'After 30 days somebody of us has to look at it.',
        'След 30 дни някой от нас трябва да го прегледа.',
        'После 30 дней это должен посмотреть сотрудник.',
      ),
    }),
    node([3, 3], 'hours', 'opening_hours', {}),
    node([4, 3], 'more', 'choose', {
      text: said('Anything else?', 'Нещо друго?', 'Что-нибудь ещё?'),
      name: 'more',
      options: [
        option('yes', 'Yes', 'Да', 'Да'),
        option('no', 'No, thank you', 'Не, благодаря', 'Нет, спасибо'),
      ],
    }),
    node([3, 4], 'other', 'find_article', { text: {}, from: null }),
    node([6, 3], 'bye', 'end', {
      text: said('Good-bye, and enjoy your day!', 'Довиждане и приятен ден!', 'До свидания и хорошего дня!'),
    }),
    node([6, 1], 'person', 'hand_over', { text: {} }),
  ],
  [
    'start next hello',
    'hello next what',
    'what order number',
    'what return days',
    'what hours hours',
    'what other other',
    'number next kept',
    'kept next looking',
    'looking next person',
    'days fresh reason',
    'days long late',
    'days other person',
    'late next person',
    'reason next photo',
    'photo next person',
    'hours next more',
    'more yes what',
    'more no bye',
    'more other other',
    'other helped bye',
    'other not_helped person',
    'other nothing person',
  ],
)
