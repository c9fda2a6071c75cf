import type { FlowGraph } from '#contracts/flow-graph.ts'
import { graphOf, node, option, said } from './draw.ts'

/** The bank's: cards, cash, transfers, and how one's own tickets stand. */
export const bankFlow = (typeId: string | null): FlowGraph =>
  graphOf(
    [
      node([0, 2], 'start', 'start', {}),
      node([1, 2], 'hello', 'say', {
        text: said(
          'Hello! I look things up for you, or get somebody.',
          'Здравейте! Ще потърся вместо вас или ще извикам колега.',
          'Здравствуйте! Я поищу за вас или позову сотрудника.',
        ),
      }),
      node([2, 2], 'topic', 'choose', {
        text: said('What is it about?', 'За какво става дума?', 'О чём речь?'),
        name: 'topic',
        options: [
          option('card', 'My card', 'Моята карта', 'Моя карта'),
          option('cash', 'Cash', 'Пари в брой', 'Наличные'),
          option('transfer', 'A transfer', 'Превод', 'Перевод'),
          option('ticket', 'How my tickets stand', 'Докъде са заявките ми', 'Что с моими заявками'),
        ],
      }),
      node([3, 0], 'card', 'choose', {
        text: said('What happened to it?', 'Какво се случи с нея?', 'Что с ней случилось?'),
        name: 'card',
        options: [
          option('lost', 'Lost or stolen', 'Изгубена или открадната', 'Потеряна или украдена'),
          option('declined', 'My card was declined', 'Картата ми беше отказана', 'Мою карту не приняли'),
          option(
            'late',
            'My new card has not arrived',
            'Новата ми карта не е дошла',
            'Моя новая карта не пришла',
          ),
        ],
      }),
      node([4, -1], 'urgent', 'route', { queueId: null, priority: 5 }),
      node([5, -1], 'block', 'say', {
        text: said(
          'Block it at once in the app, under Cards › Block. You can undo that at any time.',
          'Блокирайте я веднага в приложението, в Карти › Блокиране. Можете да го отмените по всяко време.',
          'Сразу заблокируйте её в приложении: Карты › Блокировка. Это можно отменить в любой момент.',
        ),
      }),
      node([4, 0], 'card_help', 'find_article', { text: {}, from: 'card' }),
      node([5, 1], 'when', 'ask', {
        text: said(
          'When was that? A day is enough.',
          'Кога беше това? Денят стига.',
          'Когда это было? Достаточно дня.',
        ),
        name: 'day',
        field: 'date',
        least: null,
        most: null,
        isOptional: true,
      }),
      node([3, 2], 'cash', 'choose', {
        text: said('What about cash?', 'Какво за парите в брой?', 'Что с наличными?'),
        name: 'cash',
        options: [
          option(
            'missing',
            'The machine gave too little',
            'Банкоматът даде по-малко',
            'Банкомат выдал меньше',
          ),
          option(
            'where',
            'Where and how much can I withdraw?',
            'Къде и колко мога да изтегля?',
            'Где и сколько можно снять?',
          ),
        ],
      }),
      node([4, 2], 'missing', 'ask', {
        text: said('How much is missing, in euros?', 'Колко липсва, в евро?', 'Сколько не хватает, в евро?'),
        name: 'missing',
        field: 'number',
        least: 1,
        most: 10_000,
        isOptional: false,
      }),
      node([5, 2], 'machine', 'ask', {
        text: said(
          'Where does the machine stand, and when was it?',
          'Къде е банкоматът и кога беше това?',
          'Где стоит банкомат и когда это было?',
        ),
        name: 'machine',
        field: 'long_text',
        least: 5,
        most: 500,
        isOptional: false,
      }),
      node([6, 2], 'claim', 'create_ticket', {
        typeId,
        componentId: null,
        title: 'Cash machine paid out {{missing}} € too little',
        text: said(
          'I have written it down as ticket {{ticket}}: {{missing}} € too little. We check the machine within two working days.',
          'Записах го като заявка {{ticket}}: {{missing}} € по-малко. Проверяваме банкомата до два работни дни.',
          'Я записал это как заявку {{ticket}}: не хватает {{missing}} €. Мы проверим банкомат за два рабочих дня.',
        ),
      }),
      node([4, 3], 'cash_help', 'find_article', { text: {}, from: 'cash' }),
      node([3, 4], 'transfer', 'ask', {
        text: said('What happened to the transfer?', 'Какво стана с превода?', 'Что случилось с переводом?'),
        name: 'transfer',
        field: 'text',
        least: 5,
        most: 300,
        isOptional: false,
      }),
      node([4, 4], 'transfer_help', 'find_article', { text: {}, from: 'transfer' }),
      node([3, 5], 'mine', 'show_ticket', {
        text: said('Your open tickets:', 'Вашите отворени заявки:', 'Ваши открытые заявки:'),
      }),
      node([4, 5], 'more', 'choose', {
        text: said('Anything else?', 'Нещо друго?', 'Что-нибудь ещё?'),
        name: 'more',
        options: [
          option('yes', 'Yes', 'Да', 'Да'),
          option('no', 'No, thank you', 'Не, благодаря', 'Нет, спасибо'),
        ],
      }),
      node([3, 6], 'other', 'find_article', { text: {}, from: null }),
      node([7, 3], 'bye', 'end', {
        text: said(
          'Thank you, and until next time!',
          'Благодарим и до следващия път!',
          'Спасибо и до встречи!',
        ),
      }),
      node([7, 0], 'person', 'hand_over', {
        text: said(
          'I am getting somebody and pass on what you have told me.',
          'Викам колега и му предавам каквото ми казахте.',
          'Зову сотрудника и передаю ему всё, что вы рассказали.',
        ),
      }),
    ],
    [
      'start next hello',
      'hello next topic',
      'topic card card',
      'topic cash cash',
      'topic transfer transfer',
      'topic ticket mine',
      'topic other other',
      'card lost urgent',
      'card declined card_help',
      'card late card_help',
      'card other other',
      'urgent next block',
      'block next person',
      'card_help helped bye',
      'card_help not_helped when',
      'card_help nothing when',
      'when next person',
      'cash missing missing',
      'cash where cash_help',
      'cash other other',
      'missing next machine',
      'machine next claim',
      'claim next more',
      'cash_help helped bye',
      'cash_help not_helped person',
      'cash_help nothing person',
      'transfer next transfer_help',
      'transfer_help helped bye',
      'transfer_help not_helped person',
      'transfer_help nothing person',
      'mine next more',
      'more yes topic',
      'more no bye',
      'more other other',
      'other helped bye',
      'other not_helped person',
      'other nothing person',
    ],
  )
